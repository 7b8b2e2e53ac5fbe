import Foundation
import Testing

@testable import Measuring

@Suite("Processes, machines and numpy's files")
struct SystemTests {
  private static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test("a process that works for a while is seen to take that time")
  func busy() throws {
    let usage = try ChildProcess(["sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done"])
      .run()
    #expect(usage.processor > 0.01)
    #expect(usage.wall > 0.9 * usage.processor)
  }

  @Test("a process that sleeps takes time on the wall and none of the processor (control)")
  func idle() throws {
    let usage = try ChildProcess(["sleep", "0.2"]).run()
    #expect(usage.wall >= 0.2)
    #expect(usage.processor < 0.1)
  }

  @Test("a failing process, a killed one and one that is not there are told apart")
  func failures() {
    let reasons = [["sh", "-c", "exit 3"], ["sh", "-c", "kill -9 $$"], ["/no/such/program"]].map {
      command -> String in
      do throws(ChildProcess.Failure) { _ = try ChildProcess(command).run() } catch {
        return error.reason
      }
      return "none"
    }
    #expect(
      reasons == ["ended with exit code 3", "ended with signal 9", "No such file or directory"])
  }

  @Test("variables are set, and taken away")
  func environment() throws {
    let test = "test \"$ENROLCAST_BENCH\" = yes && test -z \"${HOME+x}\""
    _ = try ChildProcess(
      ["sh", "-c", test], environment: ["ENROLCAST_BENCH": "yes", "HOME": nil]
    ).run()
    #expect(throws: ChildProcess.Failure.self) { try ChildProcess(["sh", "-c", test]).run() }
  }

  @Test("what a process prints goes where it is told")
  func output() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "out.txt")
    _ = try ChildProcess(["echo", "văn bản"], output: file.path).run()
    #expect(try String(contentsOf: file, encoding: .utf8) == "văn bản\n")
  }

  @Test("fields of system files are read by their whole name")
  func fields() {
    let text = "model\t\t: 2\nmodel name\t: An Engine @ 1 GHz: fast\nPRETTY_NAME=\"Wood 12\"\n"
    #expect(Machine.field("model name", in: text, separator: ":") == "An Engine @ 1 GHz: fast")
    #expect(Machine.field("PRETTY_NAME", in: text, separator: "=") == "Wood 12")
    #expect(Machine.field("name", in: text, separator: ":") == nil)
  }

  @Test("numpy's header is padded to 64 bytes and says its own length")
  func header() {
    for (columns, length) in [(1, 1), (77, 1_000_000), (123_456, 7)] {
      let header = NumPyFile.header(columns: columns, length: length)
      #expect(header.count % 64 == 0)
      #expect(Array(header.prefix(8)) == [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0])
      #expect(Int(header[8]) + 256 * Int(header[9]) == header.count - 10)
      #expect(header.last == 0x0a)
      #expect(String(decoding: header, as: UTF8.self).contains("'shape': (\(columns), \(length))"))
    }
  }

  @Test("columns are written one after the other as they lie in memory")
  func columns() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "columns.npy")
    let file = try NumPyFile(url, columns: 2, length: 3)
    try file.write([1, 2, 3])
    try file.write([-0.5, .infinity, 0])
    try file.close()
    let bytes = try Data(contentsOf: url).suffix(48)
    let numbers = bytes.withUnsafeBytes { raw in
      (0..<6).map { raw.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self) }
    }
    #expect(numbers == [1, 2, 3, -0.5, .infinity, 0])
  }
}
