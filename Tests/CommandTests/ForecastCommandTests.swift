import ArgumentParser
import Foundation
import Testing

@testable import enrolcast

@Suite("The verbs forecast, backtest and train-prior")
struct ForecastCommandTests {
  /// What a command wrote, and the code it ended with.
  private struct Outcome {
    let code: Int32
    let text: String
    var rows: [[String]] {
      text.split(separator: "\n").dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
  }

  private static func run(_ input: Data, _ verb: String, _ arguments: [String]) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let panel = folder.appending(path: "panel.csv")
    try input.write(to: panel)
    let output = folder.appending(path: "out")
    let file = verb == "train-prior" ? ["--panel", panel.path] : [panel.path]
    let line = [verb] + file + arguments + ["--output", output.path, "--quiet"]
    var code: Int32 = 0
    do {
      var command = try Enrolcast.parseAsRoot(line)
      try command.run()
    } catch { code = Enrolcast.exitCode(for: error).rawValue }
    let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
    return Outcome(code: code, text: text)
  }

  private static func run(_ csv: String, _ verb: String, _ arguments: String...) throws -> Outcome {
    try run(Data(csv.utf8), verb, arguments)
  }

  private static func rows(_ name: String, _ values: [String]) -> String {
    values.enumerated().map { "\(name),\(2000 + $0.offset),\($0.element)\n" }.joined()
  }

  private static let good =
    "series_id,year,value\n" + rows("b", ["5", "6", "7", "9"])
    + rows("a", ["10", "12", "", "13", "15"])

  @Test("a forecast has the contract's columns, series in the order of the input")
  func columns() throws {
    let outcome = try Self.run(Self.good, "forecast", "--horizon", "2")
    #expect(outcome.code == 0)
    #expect(
      outcome.text.hasPrefix(
        "series_id,horizon,mean,p025,p05,p10,p25,p50,p75,p90,p95,p975\n"))
    #expect(outcome.rows.map { $0[0] + $0[1] } == ["b1", "b2", "a1", "a2"])
    #expect(outcome.rows.allSatisfy { row in row.dropFirst(2).allSatisfy { Double($0) != nil } })
  }

  @Test("threads change no byte, and a series alone is forecast as in company")
  func threads() throws {
    let one = try Self.run(Self.good, "forecast", "--threads", "1")
    #expect(try Self.run(Self.good, "forecast", "--threads", "4").text == one.text)
    let alone = "series_id,year_index,value\n" + Self.rows("b", ["5", "6", "7", "9"])
    let other = try Self.run(alone, "forecast")
    #expect(one.text.hasPrefix(other.text) && other.rows.count == 6)
  }

  @Test("one bad row leaves out its series, and the others are forecast")
  func badRows() throws {
    let bad = [
      "x,2001,many\n", "x,2001\n", "x,2000,4\nx,2000,5\n", "x,2001,inf\n", "x,2001,nan\n",
      "x,2001,\n", "x,2001.5,4\n", "x,2001,1\"2\n", "x,2000,1\nx,2001,2\n", "x,2001,1e999\n",
    ]
    for rows in bad {
      let outcome = try Self.run(Self.good + rows, "forecast", "--horizon", "1")
      #expect(outcome.code == 65, "\(rows)")
      #expect(outcome.rows.map { $0[0] } == ["b", "a"], "\(rows)")
    }
  }

  @Test("a file that is no panel or is missing ends with its code")
  func badFiles() throws {
    for input in [Data(), Data("name,amount\nx,1\n".utf8), Data(count: 100_000_000)] {
      let outcome = try Self.run(input, "forecast", [])
      #expect(outcome.code == 65)
    }
    #expect(throws: (any Error).self) {
      var command = try Enrolcast.parseAsRoot(["forecast", "/no/such/file.csv"])
      try command.run()
    }
  }

  @Test("a packed panel reads as an unpacked one; a damaged one is refused")
  func packed() throws {
    let plain = "series_id,year,value\ns,1,5\ns,2,6\ns,3,7\n"
    let packed = try Self.gzip(Data(plain.utf8))
    let outcome = try Self.run(packed, "forecast", [])
    #expect(outcome.code == 0)
    let unpacked = try Self.run(plain, "forecast")
    #expect(outcome.text == unpacked.text)
    let damaged = try Self.run(packed.dropLast(9), "forecast", [])
    #expect(damaged.code == 65)
  }

  /// One stored block is the simplest gzip file there is (RFC 1951, section 3.2.4).
  private static func gzip(_ data: Data) throws -> Data {
    func little(_ value: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    let count = UInt32(data.count)
    return Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1] + little(count, 2) + little(~count, 2))
      + data + Data(little(~crc, 4) + little(count, 4))
  }

  @Test("--last uses the last observations only")
  func last() throws {
    let long = Self.good + Self.rows("c", ["900", "1", "5", "6", "7"])
    let short = Self.good + Self.rows("c", ["5", "6", "7"])
    let cut = try Self.run(long, "forecast", "--last", "3")
    let alone = try Self.run(short, "forecast")
    #expect(cut.rows.suffix(6) == alone.rows.suffix(6))
  }

  @Test("numbers have no exponent and at most ten digits")
  func numbers() throws {
    let odd =
      "series_id,year,value\n" + Self.rows("t", ["1e-12", "2e-12", "1.5e-12"])
      + Self.rows("h", ["1e15", "1.1e15", "1.3e15"])
    let outcome = try Self.run(odd, "forecast", "--model", "naive", "--horizon", "1")
    #expect(outcome.rows[0][7] == "0.0000000000015" && outcome.rows[1][7] == "1300000000000000")
    #expect(!outcome.text.dropFirst(70).contains("e"))
  }

  @Test("what is written reads back as a finite number, however large the values are")
  func largest() throws {
    let values = ["1e308", "1.7e308", "1.2e308", "1.6e308"]
    let outcome = try Self.run("series_id,year,value\n" + Self.rows("m", values), "forecast")
    #expect(outcome.code == 0 && outcome.rows.count == 6)
    #expect(
      outcome.rows.allSatisfy { row in
        row.dropFirst(2).allSatisfy { Double($0)?.isFinite == true }
      })
  }

  @Test("JSON holds the same rows")
  func json() throws {
    struct Answer: Decodable {
      let results: [[String: Value]]
    }
    enum Value: Decodable {
      case text(String), number(Double)
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }
    }
    let outcome = try Self.run(Self.good, "forecast", "--format", "json", "--horizon", "2")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.text.utf8))
    #expect(answer.results.count == 4 && answer.results.allSatisfy { $0.count == 12 })
  }

  @Test("a backtest has the contract's columns, the naive beside, and all series at the end")
  func backtest() throws {
    let panel =
      "series_id,year,value\n" + Self.rows("a", (1...12).map { "\($0 * $0)" })
      + Self.rows("short", ["1", "2", "3"])
    let outcome = try Self.run(panel, "backtest", "--horizon", "2", "--origins", "2")
    #expect(outcome.code == 65)
    #expect(
      outcome.text.hasPrefix(
        "series_id,model,horizon,origins,bias,mase,smape,crps,msis,coverage50,coverage80,coverage95\n"
      ))
    #expect(
      outcome.rows.map { $0[0] + " " + $0[1] + " " + $0[2] } == [
        "a ensemble 1", "a ensemble 2", "a naive 1", "a naive 2", "all ensemble 1",
        "all ensemble 2", "all naive 1", "all naive 2",
      ])
  }

  @Test("a prior cannot be learned from three series")
  func training() throws {
    let outcome = try Self.run(Self.good, "train-prior")
    #expect(outcome.code == 65)
  }

  @Test(
    "what is out of range is a usage error", arguments: ["--horizon=0", "--last=2", "--model=x"])
  func usage(_ option: String) throws {
    let outcome = try Self.run(Self.good, "forecast", option)
    #expect(outcome.code == 64)
  }
}
