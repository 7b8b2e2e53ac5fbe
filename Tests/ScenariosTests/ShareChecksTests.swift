import EnrolmentModel
import Probability
import Testing

@testable import Scenarios

@Suite("Shares of one whole")
struct ShareChecksTests {
  private static let levers = "notebooks-data/assumptions/levers.yaml"

  @Test("pools of a level that sum to more than the whole are found, with the sum and the mend")
  func pools() throws {
    let project = try SampleProject()
    try project.edit(
      Self.levers, "pool/firms/short:\n    value: 35 %", "pool/firms/short:\n    value: 95 %")
    let says = project.says()
    #expect(says.count == 1)
    #expect(
      says.first?.hasSuffix(
        ": error: pool/school-leavers/short, pool/firms/short, pool/rural-workers/short are shares "
          + "of the same entrants and sum to 110 %, more than the whole; lower one of them")
        == true,
      "\(says)")
    #expect(project.says(in: .vi).first?.contains("hãy giảm một phần") == true)
  }

  @Test("streams that do not make a whole are found, too much or too little")
  func streams() throws {
    for (value, sum) in [("17.9", "110"), ("0.9", "93")] {
      let project = try SampleProject()
      try project.edit(
        Self.levers, "stream-share/vocational:\n    value: 7.9 %",
        "stream-share/vocational:\n    value: \(value) %")
      let says = project.says()
      #expect(says.count == 1)
      #expect(
        says.first?.hasSuffix(
          "error: stream-share/vocational, stream-share/upper-secondary, stream-share/continuing "
            + "are all the streams there are and sum to \(sum) %; make them 100 %") == true,
        "\(says)")
    }
  }

  @Test("a scenario that breaks the sum is told at its own line, the book alone stays good")
  func scenario() throws {
    let project = try SampleProject()
    try project.write(
      "scenarios/x.yaml",
      """
      format: 1
      name: x
      title: {vi: a, en: b}
      question: {vi: a, en: b}
      based-on: baseline
      assumptions:
        pool/firms/short: {value: 95 %, unit: share, source: s, grade: D, date: 2022-01-01, note: {vi: a, en: b}}

      """)
    let says = project.says()
    #expect(says.count == 1)
    #expect(says.first?.hasPrefix("scenarios/x.yaml:7: error: pool/school-leavers/short, ") == true)
  }

  @Test("the example and the city's own book hold together (control)")
  func good() throws {
    #expect(try SampleProject().says().isEmpty)
    let plan = try SampleProject().load().project.plan
    #expect(ShareChecks(plan).problems([:]).isEmpty)
  }
}
