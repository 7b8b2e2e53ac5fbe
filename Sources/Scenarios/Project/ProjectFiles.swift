internal import EnrolmentModel
internal import Foundation
internal import Synchronization

/// Where the bytes of a project's files come from, and which of them were read.
///
/// A run reads its files from the disk. The same run is done again, without the
/// files, from what is written down here.
public final class ProjectFiles: Sendable {
  /// The bytes by path; nothing for a project on the disk.
  private let stored: [String: [UInt8]]?
  private let seen = Mutex<[String: [UInt8]]>([:])

  /// Files on the disk.
  public init() { stored = nil }

  /// Files that were kept, under the paths they were read from.
  ///
  /// - Parameter stored: The bytes by path.
  public init(stored: [String: [UInt8]]) { self.stored = stored }

  /// Every file that was read so far, with its bytes as they are on the disk, by path.
  public var read: [(path: String, bytes: [UInt8])] {
    seen.withLock { $0 }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (path: $0.key, bytes: $0.value) }
  }

  // MARK: Reading

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: At most one byte more than this is read.
  /// - Returns: The bytes, or why there are none.
  func contents(of path: String, limit: Int) -> Result<[UInt8], AccessRefusal> {
    guard let stored else { return DiskFile.contents(of: path, limit: limit) }
    return stored[path].map { .success($0) } ?? .failure(.missing)
  }

  /// Keeps a file that takes part.
  func keep(_ bytes: [UInt8], of path: String) { seen.withLock { $0[path] = bytes } }

  func exists(_ path: String) -> Bool {
    guard let stored else { return FileManager.default.fileExists(atPath: path) }
    return stored[path] != nil
  }

  /// Files of a folder with one of some endings, by name; empty where there is no folder.
  func list(_ folder: String, endings: [String]) -> [String] {
    names(folder).filter { name in
      !name.hasPrefix(".") && endings.contains { name.hasSuffix("." + $0) }
    }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .map { folder + "/" + $0 }
  }

  private func names(_ folder: String) -> [String] {
    guard let stored else {
      return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
    let start = folder + "/"
    return stored.keys.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
      .filter { !$0.contains("/") }
  }
}

/// Why a file could not be read at all.
enum AccessRefusal: Error {
  case missing
  case folder
  case unreadable

  var message: LocalisedText {
    switch self {
    case .missing:
      LocalisedText(en: "there is no such file", vi: "không có tệp này")
    case .folder:
      LocalisedText(
        en: "this is a folder; name a file in it",
        vi: "đây là thư mục; hãy chỉ ra một tệp trong đó")
    case .unreadable:
      LocalisedText(
        en: "the file cannot be read; check its permissions",
        vi: "không đọc được tệp; hãy kiểm tra quyền truy cập")
    }
  }
}

/// Reads a file of the disk up to a limit.
enum DiskFile {
  static func contents(of path: String, limit: Int) -> Result<[UInt8], AccessRefusal> {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return .failure(.missing)
    }
    guard !isFolder.boolValue else { return .failure(.folder) }
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      return .success(try bytes(of: handle, limit: limit))
    } catch {
      return .failure(.unreadable)
    }
  }

  /// At most one byte more than the limit, in pieces: a pipe or a device may have no end.
  private static func bytes(of handle: FileHandle, limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let piece = try handle.read(upToCount: min(1 << 20, limit + 1 - bytes.count))
      guard let piece, !piece.isEmpty else { break }
      bytes.append(contentsOf: piece)
    }
    return bytes
  }
}
