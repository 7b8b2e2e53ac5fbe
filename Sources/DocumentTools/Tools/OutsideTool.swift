internal import Foundation
internal import Subprocess

/// Runs programs that are not ours, with a text as their input.
enum OutsideTool {
  /// What stands in a log at most.
  private static let logLimit = 1 << 20

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - words: The program, by name or path, and its arguments.
  ///   - input: What it reads.
  ///   - variables: Environment variables beside ours.
  ///   - missing: What is wrong where there is no such program.
  /// - Throws: `DocumentProblem`.
  static func run(
    _ words: [String], input: String, variables: [String: String] = [:],
    missing: DocumentProblem
  ) async throws(DocumentProblem) {
    var changed = Environment.inherit
    for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
      changed = changed.updating([.init(stringLiteral: name): value])
    }
    let name = words.first.map { ($0 as NSString).lastPathComponent } ?? ""
    let status: Int32
    let log: String
    do {
      // `env` finds a program by name or by path; its 127 says that there is none.
      let result = try await Subprocess.run(
        .name("env"), arguments: .init(words), environment: changed, input: .string(input),
        output: .discarded, error: .string(limit: logLimit))
      log = result.standardError
      switch result.terminationStatus {
      case .exited(let code): status = code
      default: status = -1
      }
    } catch { throw missing }
    if status == 127 || status == 126 { throw missing }
    if status != 0 { throw .failed(name, log) }
  }
}

/// The Python environment of the project, which draws pictures and sets PDF.
struct PythonEnvironment: Sendable {
  /// Its interpreter.
  let python: String

  /// The variable that names another environment than the project's `.venv`.
  static let variable = "ENROLCAST_VENV"

  /// Looks for `.venv` in the working folder and in the folders above the program.
  ///
  /// - Returns: Nothing where there is none.
  init?() {
    if let named = ProcessInfo.processInfo.environment[Self.variable] {
      guard let found = Self.interpreter(in: named) else { return nil }
      python = found
      return
    }
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    var places = [FileManager.default.currentDirectoryPath]
    while folder.path.count > 1 {
      places.append(folder.path)
      folder.deleteLastPathComponent()
    }
    guard
      let found = places.lazy.compactMap({ Self.interpreter(in: $0 + "/.venv") }).first
    else { return nil }
    python = found
  }

  private static func interpreter(in folder: String) -> String? {
    let path = folder + "/bin/python"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// Runs a script of ours with a job on its input.
  func run(
    _ script: String, job: String, variables: [String: String]
  )
    async
    throws(DocumentProblem)
  {
    try await OutsideTool.run(
      [python, "-I", "-c", script], input: job, variables: variables, missing: .noEnvironment)
  }
}

/// A folder for files on their way, removed with what it holds.
struct ScratchFolder: ~Copyable {
  let path: String

  init() throws(DocumentProblem) {
    path = NSTemporaryDirectory() + "enrolcast-" + UUID().uuidString
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch { throw .noScratch }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file of the folder.
  func write(_ text: String, _ name: String) throws(DocumentProblem) {
    try write(Data(text.utf8), name)
  }

  /// Writes a file of the folder.
  func write(_ data: Data, _ name: String) throws(DocumentProblem) {
    do { try data.write(to: URL(fileURLWithPath: path + "/" + name)) } catch { throw .noScratch }
  }
}
