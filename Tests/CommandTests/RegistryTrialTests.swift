import Foundation
import Testing

/// The script that `make registry-trial` runs at length, here in small.
@Suite("A registry that is killed, filled, locked and damaged")
struct RegistryTrialTests {
  @Test("loses no record that was named, and holds none by half")
  func losesNothing() throws {
    let script = BuiltCommand.root.appending(path: "Tests/registry-trial.py").path
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script, BuiltCommand.binary.path, "--kills", "8"]
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = String(
      decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(said)")
    #expect(said.contains("kill -9: 8 killed"), "\(said)")
  }
}
