public import Foundation

/// The machine that figures were measured on.
public struct Machine: Codable, Equatable, Sendable {
  /// The model of the processor.
  public let processor: String
  /// How many cores may be used.
  public let cores: Int
  /// Memory in gigabytes of 2³⁰ bytes, rounded.
  public let memory: Int
  /// The operating system.
  public let system: String
  /// The Swift compiler.
  public let swift: String

  /// Describes a machine.
  public init(processor: String, cores: Int, memory: Int, system: String, swift: String) {
    self.processor = processor
    self.cores = cores
    self.memory = memory
    self.system = system
    self.swift = swift
  }

  /// The machine this runs on.
  ///
  /// - Parameter folder: A folder for a file that is needed for a moment.
  /// - Returns: The machine, with `unknown` for what it does not tell.
  public static func current(_ folder: URL) -> Self {
    Self(
      processor: field("model name", of: "/proc/cpuinfo", separator: ":") ?? "unknown",
      cores: ProcessInfo.processInfo.activeProcessorCount,
      memory: Int((Double(ProcessInfo.processInfo.physicalMemory) / 0x1p30).rounded()),
      system: field("PRETTY_NAME", of: "/etc/os-release", separator: "=") ?? "unknown",
      swift: swiftVersion(folder.appending(path: "swift-version.txt")))
  }

  /// Memory that a new process could have, in bytes; nothing where the system does not say.
  public static var availableMemory: Int? {
    field("MemAvailable", of: "/proc/meminfo", separator: ":")
      .flatMap { $0.split(separator: " ").first }.flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// The value of a name in a file of one name and value a line.
  static func field(_ name: String, of file: String, separator: Character) -> String? {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
    return field(name, in: text, separator: separator)
  }

  static func field(_ name: String, in text: String, separator: Character) -> String? {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: separator, maxSplits: 1)
      guard parts.count == 2, parts[0].trimmingCharacters(in: .whitespaces) == name else {
        continue
      }
      return parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
    }
    return nil
  }

  private static func swiftVersion(_ file: URL) -> String {
    let command = ChildProcess(["swift", "--version"], output: file.path)
    guard (try? command.run()) != nil,
      let text = try? String(contentsOf: file, encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.contains("Swift version") }),
      let start = line.range(of: "Swift version")?.lowerBound
    else { return "unknown" }
    return String(line[start...])
  }
}
