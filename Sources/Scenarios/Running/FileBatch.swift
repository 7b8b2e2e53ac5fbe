internal import EnrolmentModel
internal import Foundation

/// Several files that are replaced or removed together, all or none.
///
/// Every new text is first written beside its place, so that a full disk is met
/// before anything changes. Then the files take their places in the order they
/// were added; should one fail, those before it get their old texts back. What a
/// power cut between two of them leaves behind is the first ones new and the rest
/// old, so whatever tells of the change is added first.
public struct FileBatch {
  private enum Step {
    case write(String)
    case remove
  }

  private var steps: [(path: String, step: Step)] = []

  /// Makes an empty batch.
  public init() {}

  /// Whether there is nothing to do.
  public var isEmpty: Bool { steps.isEmpty }

  /// The files concerned, in order.
  public var paths: [String] { steps.map(\.path) }

  /// Adds a file to be written.
  public mutating func write(_ text: String, to path: String) {
    steps.append((OutputFile.followed(path), .write(text)))
  }

  /// Adds a file to be removed.
  public mutating func remove(_ path: String) { steps.append((path, .remove)) }

  /// A file of a batch that could not be written, with all others as they were.
  public struct Problem: Error {
    /// The file.
    public let path: String
    /// What is wrong and what mends it.
    public let problem: OutputFile.Problem
  }

  /// Does it all.
  ///
  /// - Throws: `Problem`, after which every file is as it was.
  public func commit() throws(Problem) {
    var staged: [String: String] = [:]
    defer { for file in staged.values { try? FileManager.default.removeItem(atPath: file) } }
    for case (let path, .write(let text)) in steps { staged[path] = try stage(text, path) }
    var done: [(path: String, old: Data?)] = []
    for (path, step) in steps {
      let old = FileManager.default.contents(atPath: path)
      do {
        switch step {
        case .write: try place(staged[path] ?? "", at: path)
        case .remove: try FileManager.default.removeItem(atPath: path)
        }
      } catch {
        for one in done.reversed() { restore(one.path, one.old) }
        throw Problem(path: path, problem: .init(message: .notInPlace))
      }
      done.append((path, old))
    }
  }

  private func stage(_ text: String, _ path: String) throws(Problem) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    let draft = (folder.isEmpty ? "" : folder + "/") + "." + name + ".new"
    do throws(OutputFile.Problem) {
      try OutputFile.write(text, to: draft)
    } catch {
      throw Problem(path: path, problem: error)
    }
    return draft
  }

  /// Renames over what is there, in one step of the file system.
  private func place(_ draft: String, at path: String) throws {
    guard rename(draft, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  private func restore(_ path: String, _ old: Data?) {
    guard let old else {
      try? FileManager.default.removeItem(atPath: path)
      return
    }
    try? old.write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}

extension LocalizedText {
  fileprivate static let notInPlace = LocalizedText(
    en: "the file cannot be replaced, so every file was left as it was; check its folder",
    vi: "không thay được tệp này nên mọi tệp vẫn như cũ; hãy kiểm tra thư mục của nó")
}
