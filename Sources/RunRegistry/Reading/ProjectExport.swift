/// Where the files of a record go when it is written out as a project folder.
///
/// Files inside the folder that the run was made in keep their paths. The data
/// and scenario folders take their usual names where they lay elsewhere, and
/// other files from elsewhere go under `outside`.
public struct ProjectExport: Sendable {
  private let folders: [(from: String, to: String)]
  private let run: StoredRun

  /// Plans the export of a run.
  public init(_ run: StoredRun) {
    self.run = run
    let (data, scenarios) = (run.arguments.data, run.arguments.scenarios)
    folders = [(scenarios, "scenarios"), (data, "notebooks-data")].filter {
      !Self.isInside($0.0)
    }.map { (from: $0.0, to: $0.1) }
  }

  /// The files by the path below the new folder.
  public var files: [(path: String, bytes: [UInt8])] {
    run.inputs.map { (path: place($0.path), bytes: $0.bytes) }
  }

  /// The arguments that do the same run in the new folder.
  public var arguments: RunArguments {
    var moved = run.arguments
    moved.data = place(moved.data)
    moved.scenarios = place(moved.scenarios)
    moved.names = moved.names.map { name in isPath(name) ? place(name) : name }
    moved.against = moved.against.map { isPath($0) ? place($0) : $0 }
    return moved
  }

  /// Whether a word of the command line is the path of a stored file or of a folder of some.
  private func isPath(_ word: String) -> Bool {
    run.inputs.contains { $0.path == word || $0.path.hasPrefix(word + "/") }
  }

  private static func parts(_ path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }
  }

  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !parts(path).contains("..")
  }

  private func place(_ path: String) -> String {
    for folder in folders where path == folder.from || path.hasPrefix(folder.from + "/") {
      let rest = path.dropFirst(folder.from.count)
      return Self.parts(folder.to + rest).joined(separator: "/")
    }
    let inside = Self.parts(path).map { $0 == ".." ? "up" : $0 }.joined(separator: "/")
    return Self.isInside(path) ? inside : "outside/" + inside
  }
}
