import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("The files of pinned figures")
struct PinReaderTests {
  private static let head = "scenario,indicator,level,year,unit,statistic,value\n"

  private func read(_ rows: String) -> (figures: [PinnedFigure]?, says: [String]) {
    let findings = Findings()
    let file = TextFile(
      name: "x.expected.csv", bytes: Array((Self.head + rows).utf8), findings: findings)
    let figures = file.flatMap(PinReader(findings: findings).figures)
    return (figures, findings.sorted.map(\.description))
  }

  @Test("every figure comes with its line")
  func reads() {
    let own = read("b,enrolment,total,2022,turns,p50,43210.5\nb,x-y,all,2023,fraction,p99,-0.25\n")
    #expect(own.says.isEmpty)
    #expect(own.figures?.map(\.value) == [43_210.5, -0.25])
    #expect(own.figures?.map(\.place.line) == [2, 3])
    // An indicator that the program no longer knows is still a figure that was pinned.
    #expect(own.figures?[1].key.indicator == "x-y")
  }

  @Test("what is damaged is named with its line, and nothing is taken")
  func refuses() {
    let own = read(
      "b,enrolment,total,2022,turns,p50,1\nb,enrolment,total,2022,turns,p50,2\n"
        + "b,enrolment,total,20x,turns,p90,3\nb,enrolment,total,2022,turn,p75,4\n"
        + "b,enrolment,total,2022,turns,p95,5 %\nb,enrolment,,2022,turns,p95,six\n")
    #expect(own.figures == nil)
    #expect(own.says.count == 6)
    #expect(
      own.says[0] == "x.expected.csv:3: error: this figure stands already on line 2; pin anew "
        + "with 'enrolcast verify --update --reason …'")
    #expect(own.says[1].hasPrefix("x.expected.csv:4: error: year: "))
    #expect(
      own.says[2]
        == "x.expected.csv:5: error: unit: there is no unit 'turn'; did you mean 'turns'?")
    #expect(own.says[3].hasPrefix("x.expected.csv:6: error: value: "))
    #expect(own.says[4] == "x.expected.csv:7: error: 'level' is empty")
    #expect(own.says[5].hasPrefix("x.expected.csv:7: error: value: "))
  }

  @Test("a file that was cut off or holds other columns is refused")
  func refusesForm() {
    #expect(read("b,enrolment,total,2022,turns,p5").figures == nil)
    let findings = Findings()
    let other = TextFile(name: "x", bytes: Array("a,b\n1,2\n".utf8), findings: findings)
    #expect(other.flatMap(PinReader(findings: findings).figures) == nil)
    #expect(findings.hasErrors)
  }
}
