import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("Levers that can do nothing because of another")
struct LeverClashesTests {
  private func says(_ closures: String, _ keeper: String = "online-switch: {}") throws -> [String] {
    let project = try SampleProject()
    try project.write(
      "scenarios/x.yaml",
      """
      format: 1
      name: x
      title: {vi: a, en: b}
      question: {vi: a, en: b}
      based-on: baseline
      levers:
        \(keeper)
        covid-disruption: {\(closures)}

      """)
    return project.says()
  }

  @Test("teaching online where the scenario closes no month is warned of, with the mend")
  func nothingClosed() throws {
    #expect(
      try says("closed-months: 0, source: s, grade: D") == [
        "scenarios/x.yaml:7: warning: 'online-switch' keeps seats in closed months, and "
          + "'covid-disruption' closes none here; raise 'closed-months' or remove 'online-switch'"
      ])
    #expect(
      try says("closed-months: 0, source: s, grade: D", "on-site-stay: {}").first?
        .contains("remove 'on-site-stay'") == true)
  }

  @Test("so is teaching online in other months than the closed ones")
  func otherMonths() throws {
    #expect(
      try says("from: 2023-03, until: 2023-05", "online-switch: {from: 2023-06}") == [
        "scenarios/x.yaml:7: warning: 'online-switch' keeps seats in closed months, and "
          + "'covid-disruption' closes months from 2023-03 to 2023-05 only, when it is not in "
          + "force; move its 'from' or 'until'"
      ])
  }

  @Test("nothing is said where months may close, or part of the baseline's closures stays")
  func quiet() throws {
    #expect(try says("").isEmpty)
    #expect(try says("closed-months: 2, source: s, grade: D").isEmpty)
    #expect(
      try says(
        "closed-months: {distribution: triangular, low: 0, mode: 0, high: 2}, source: s, grade: D"
      ).isEmpty)
    #expect(try says("closed-months: 0, coverage: 50 %, source: s, grade: D").isEmpty)
    #expect(try says("from: 2023-03, until: 2023-06", "online-switch: {from: 2023-06}").isEmpty)
  }

  @Test("a lever out of its range is refused with the range, whatever its unit")
  func outOfRange() throws {
    for (lever, range) in [
      ("covid-disruption: {closed-months: 13, source: s, grade: D}", "0 – 12"),
      ("reporting-cut-off: {uncounted-days: 31, source: s, grade: D}", "0 – 30"),
      ("national-skills-assessment: {candidates: -1, source: s, grade: D}", "0 – 10000000"),
      ("enterprise-training: {effect: 1000 %, source: s, grade: D}", "-90 % – 900 %"),
    ] {
      let project = try SampleProject()
      try project.write(
        "scenarios/x.yaml",
        "format: 1\nname: x\ntitle: {vi: a, en: b}\nquestion: {vi: a, en: b}\nbased-on: baseline\n"
          + "levers:\n  \(lever)\n")
      let says = project.says()
      #expect(says.count == 1 && says.first?.hasPrefix("scenarios/x.yaml:7: error: ") == true)
      #expect(says.first?.contains("lies outside \(range); narrow it") == true, "\(says)")
    }
  }
}
