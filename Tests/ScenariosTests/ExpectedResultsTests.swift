import EnrolmentModel
import Foundation
import Testing

@testable import Scenarios

@Suite("Figures that were printed beside scenarios")
struct ExpectedResultsTests {
  private static func target() throws -> Target {
    Target(
      indicator: .enrolment, level: "total", year: Year(2023), atLeast: 1, clause: "",
      document: "", date: try #require(Day(2023, 1, 1)))
  }

  private static func standing(
    _ text: String, draws: Int = 100_000, seed: UInt64 = 72, asOf: Day? = nil,
    luck: Luck = .random
  ) throws -> ForecastChange.Standing? {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try text.write(toFile: folder + "/own.expected.csv", atomically: true, encoding: .utf8)
    let settings = RunSettings(asOf: asOf, until: nil, draws: draws, seed: seed, luck: luck)
    return try ExpectedResults(folder: folder, settings).standing(target(), scenario: "own")
  }

  private static let text = """
    scenario,indicator,level,year,unit,statistic,value
    own,enrolment,total,2022,turns,p50,1
    own,enrolment,total,2023,turns,p50,43210.5
    own,enrolment,total,2023,turns,probability,0.25

    """

  @Test("median and probability of the target's own year are read")
  func reads() throws {
    let found = try Self.standing(Self.text)
    #expect(found?.median == 43_210.5 && found?.probability == 0.25)
  }

  @Test("nothing is read where luck or date would differ, or a figure is missing")
  func refuses() throws {
    #expect(try Self.standing(Self.text, draws: 1000) == nil)
    #expect(try Self.standing(Self.text, seed: 7) == nil)
    #expect(try Self.standing(Self.text, asOf: Day(2023, 1, 1)) == nil)
    #expect(try Self.standing(Self.text, luck: .sobol) == nil)
    #expect(try Self.standing(String(Self.text.prefix(140))) == nil)
    let settings = RunSettings(asOf: nil, until: nil, draws: 100_000, seed: 72)
    #expect(
      try ExpectedResults(folder: nil, settings).standing(Self.target(), scenario: "own") == nil)
    #expect(
      try ExpectedResults(folder: "/none", settings).standing(Self.target(), scenario: "own") == nil
    )
  }
}
