public import Foundation

/// All figures of one run on one machine.
///
/// No time of day stands in it, so two reports can be compared.
public struct Report: Codable, Equatable, Sendable {
  /// The machine.
  public let machine: Machine
  /// Seconds of one operation of the reference loop.
  public let reference: Double
  /// What the run was asked for, and versions of what it measured beside the program.
  public let settings: [String: String]
  /// What was timed.
  public private(set) var timings: [Timing] = []
  /// How times compare.
  public private(set) var ratios: [Ratio] = []
  /// What could not be measured, and other words for the reader.
  public private(set) var remarks: [String] = []

  /// Begins a report.
  public init(machine: Machine, reference: Double, settings: [String: String]) {
    self.machine = machine
    self.reference = reference
    self.settings = settings
  }

  /// Adds a timing.
  public mutating func add(_ timing: Timing) { timings.append(timing) }

  /// Adds a ratio.
  public mutating func add(_ ratio: Ratio) { ratios.append(ratio) }

  /// Adds a remark.
  public mutating func remark(_ text: String) { remarks.append(text) }

  /// The timing of a key.
  public func timing(_ key: String) -> Timing? { timings.first { $0.key == key } }

  /// The report as JSON, keys in order, indented.
  ///
  /// - Returns: The text.
  /// - Throws: What the encoder throws for a number that is none.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
