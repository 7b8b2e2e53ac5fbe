import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("The margins of a planner")
struct MarginsReaderTests {
  private static let file = "notebooks-data/margins.yaml"
  private static let head = "format: 1\nmargins:\n"

  private func margins(_ rows: String) throws -> (margins: Margins, says: [String]) {
    let project = try SampleProject()
    try project.write(Self.file, Self.head + rows)
    let findings = Findings()
    let plan = try project.load(["baseline"]).project.plan
    return (Project.margins(project.location, plan, findings: findings), project.says())
  }

  private static func key(_ statistic: Statistic, _ unit: String) -> FigureKey {
    FigureKey(
      scenario: "b", indicator: "enrolment", level: "total", year: 2023, unit: unit,
      statistic: statistic.rawValue)
  }

  @Test("each is read in the unit of its figures: points, turns, persons")
  func reads() throws {
    let own = try margins(
      """
        - {figures: probability, absolute: 0.5 points, reason: another machine}
        - {figures: turns, indicator: enrolment, absolute: 20, relative: 0.1 %, reason: rounding}
        - {figures: fraction, statistic: sd, absolute: 0.01 points, reason: spread}
      """)
    #expect(own.says.isEmpty)
    #expect(own.margins[Self.key(.probability, "turns")] == Margin(absolute: 0.005, relative: 0))
    #expect(own.margins[Self.key(.p50, "turns")] == Margin(absolute: 20, relative: 0.001))
    #expect(own.margins[Self.key(.sd, "fraction")] == Margin(absolute: 0.0001, relative: 0))
    #expect(own.margins[Self.key(.p50, "fraction")] == Margins.usual(.fraction))
  }

  @Test("without the file the standard ones count")
  func absent() throws {
    let project = try SampleProject()
    let plan = try project.load(["baseline"]).project.plan
    let own = Project.margins(project.location, plan, findings: Findings())
    #expect(own[Self.key(.p50, "turns")] == Margins.usual(.turns))
  }

  @Test("what 'check' says of it names the line and the mend")
  func refuses() throws {
    let own = try margins(
      """
        - {figures: probabilities, absolute: 0.5 points, reason: a}
        - {figures: probability, absolute: 0.5, reason: a}
        - {figures: turns, absolute: -1, reason: a}
        - {figures: turns, reason: a}
        - {figures: turns, absolute: 1}
        - {figures: turns, level: colege, relative: 120 %, reason: a}
      """)
    let place = Self.file
    #expect(own.says.count == 7)
    #expect(
      own.says[0] == "\(place):3: error: figures: there is no kind of figures 'probabilities'; "
        + "did you mean 'probability'?")
    #expect(own.says[1].hasPrefix("\(place):4: error: absolute: "))
    #expect(own.says[2] == "\(place):5: error: absolute: a margin is not below 0")
    #expect(own.says[3].hasSuffix(":6: error: margins: write 'absolute', 'relative' or both"))
    #expect(own.says[4] == "\(place):7: error: the key 'reason' is missing in 'margins'")
    #expect(own.says[5].hasSuffix("there is no education level 'colege'; did you mean 'college'?"))
    #expect(own.says[6].hasPrefix("\(place):8: error: relative: "))
  }

  @Test("a file of another place is told by its key and checked as margins")
  func elsewhere() throws {
    let project = try SampleProject()
    try project.write("other.yaml", Self.head + "  - {figures: turns, reason: a}\n")
    #expect(
      project.says([project.path("other.yaml")]) == [
        "other.yaml:3: error: margins: write 'absolute', 'relative' or both"
      ])
  }
}
