import Foundation
import Scenarios
import Testing

/// The built command, run as users run it: a process with arguments, streams and an exit code.
struct BuiltCommand {
  struct Answer {
    let code: Int32
    let out: String
    let err: String
  }

  /// The folder it is run in, a copy of the example project.
  let folder: String

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The command lies beside the tests.
  static let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "enrolcast")

  /// Calls a body with the example project in a folder that is removed afterwards.
  static func inExample<Result>(_ body: (BuiltCommand) throws -> Result) throws -> Result {
    let folder = NSTemporaryDirectory() + "enrolcast-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try ExampleProject.write(to: folder)
    return try body(BuiltCommand(folder: folder))
  }

  /// Runs it; few draws keep the suite quick.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Answer {
    try run(arguments, environment: environment)
  }

  /// Runs it, where bytes that it may address are given under that limit.
  func run(
    _ arguments: [String], environment: [String: String] = [:], limit: Int? = nil
  ) throws -> Answer {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    if let limit {
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments =
        ["-c", "ulimit -v $0 && exec \"$@\"", "\(limit / 1024)", Self.binary.path] + arguments
    }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin"].merging(environment) { $1 }
    // Files and not pipes: a long answer would wait for its reader.
    let (out, err) = (folder + "/../\(UUID().uuidString)", folder + "/../\(UUID().uuidString)")
    for path in [out, err] { try Data().write(to: URL(fileURLWithPath: path)) }
    defer { for path in [out, err] { try? FileManager.default.removeItem(atPath: path) } }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: out))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: err))
    try process.run()
    process.waitUntilExit()
    return Answer(
      code: process.terminationReason == .exit ? process.terminationStatus : -1,
      out: try String(contentsOfFile: out, encoding: .utf8),
      err: try String(contentsOfFile: err, encoding: .utf8))
  }

  /// The result file of a run with 2,000 draws.
  func results(_ arguments: String...) throws -> String {
    let answer = try run(
      ["run", "--quiet", "--format", "csv", "--draws", "2000"] + arguments)
    try #require(answer.code == 0, "\(answer.err)")
    return answer.out
  }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
  }

  func write(_ file: String, _ text: String) throws {
    try text.write(toFile: folder + "/" + file, atomically: true, encoding: .utf8)
  }

  func append(_ file: String, _ more: String) throws { try write(file, text(file) + more) }

  /// A scenario of the example with some levers.
  func addScenario(_ name: String, _ rest: String) throws {
    try write(
      "scenarios/\(name).yaml",
      "format: 1\nname: \(name)\ntitle: {vi: a, en: b}\nquestion: {vi: a, en: b}\n"
        + "based-on: baseline\n" + rest)
  }
}
