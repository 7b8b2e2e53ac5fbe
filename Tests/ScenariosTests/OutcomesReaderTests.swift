import EnrolmentModel
import Foundation
import Testing

@testable import Scenarios

@Suite("The file of outcomes")
struct OutcomesReaderTests {
  private func read(_ text: String) throws -> [ObservedOutcome] {
    let path = NSTemporaryDirectory() + "outcomes-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try OutcomesReader.read(path, findings: Findings())
  }

  private func message(_ rows: String) -> String {
    do {
      _ = try read("indicator,level,year,value,published_on\n" + rows)
      return ""
    } catch {
      let text = (error as? ProjectError)?.rendered(in: .en) ?? "\(error)"
      return text.split(separator: "\n").map {
        String($0.drop { $0 != ":" }.dropFirst())
      }.joined(separator: "\n")
    }
  }

  @Test("is read with and without its optional columns, rates as fractions or with %")
  func reads() throws {
    let plain = try read("indicator,level,year,value\nenrolment,total,2022,224500\n")
    #expect(plain.map(\.value) == [224_500] && plain[0].publishedOn == nil)
    let rates = try read(
      "indicator,level,year,value,published_on,source\n"
        + "trained-labour-rate,all,2022,72.2 %,2023-01-20,\"report, p. 3\"\n"
        + "certified-labour-rate,all,2022,0.512,,\n")
    #expect(rates.map(\.value) == [0.722, 0.512])
    #expect(rates[0].source == "report, p. 3" && rates[0].publishedOn == Day(2023, 1, 20))
  }

  @Test("of several editions the newest counts; two without a date are refused")
  func editions() throws {
    let rows = "enrolment,total,2022,1,2023-01-01\nenrolment,total,2022,2,2023-05-01\n"
    #expect(try read("indicator,level,year,value,published_on\n" + rows).map(\.value) == [2])
    #expect(
      message("enrolment,total,2022,1,\nenrolment,total,2022,2,\n")
        == "3: error: this outcome stands already in line 2; keep one, or write when each was "
        + "published")
  }

  @Test("what cannot be an outcome is refused with its line")
  func refuses() {
    #expect(
      message("enrolement,total,2022,1,\n").hasPrefix(
        "2: error: indicator: there is no indicator 'enrolement'"))
    #expect(message("both-rates,all,2022,1,\n").hasPrefix("2: error: indicator"))
    #expect(message("trained-labour-rate,all,2022,72.2,\n").hasPrefix("2: error: value"))
    #expect(message("enrolment,,22,x,2023-13-01\n").split(separator: "\n").count == 4)
  }
}
