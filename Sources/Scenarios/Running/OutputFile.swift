public import EnrolmentModel
internal import Foundation

/// Writes files whole or not at all.
public enum OutputFile {
  /// A file that could not be written.
  public struct Problem: Error, Equatable {
    /// What is wrong and what mends it.
    public let message: LocalizedText
  }

  /// Writes a text: first beside the target, then in its place.
  ///
  /// A link is followed. A pipe or a device is written to and not replaced.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - path: The file; an existing one is replaced.
  /// - Throws: `Problem` where the file cannot be written.
  public static func write(_ text: String, to path: String) throws(Problem) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes in the same way.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - path: The file; an existing one is replaced.
  /// - Throws: `Problem` where the file cannot be written.
  public static func write(_ bytes: [UInt8], to path: String) throws(Problem) {
    guard !path.isEmpty else { throw Problem(message: .noName) }
    let target = followed(path)
    switch type(of: target) {
    case .typeDirectory: throw Problem(message: .isFolder)
    case nil, .typeRegular: try replace(target, with: bytes)
    default: try stream(bytes, to: target)
    }
  }

  /// Writes a text to the standard output.
  ///
  /// - Parameter text: The text.
  /// - Throws: `Problem` where it cannot be written.
  public static func print(_ text: String) throws(Problem) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch { throw Problem(message: .outputNotWritten) }
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(Problem) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch { throw Problem(message: .notWritten) }
  }

  private static func stream(_ bytes: [UInt8], to path: String) throws(Problem) {
    do {
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      try handle.write(contentsOf: Data(bytes))
    } catch { throw Problem(message: .notWritten) }
  }

  /// What stands at a path, or nothing where nothing does; a link is not followed.
  private static func type(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }

  /// The path that links lead to; a chain of links that does not end is left as it is.
  static func followed(_ path: String) -> String {
    var target = path
    for _ in 0..<32 {
      guard type(of: target) == .typeSymbolicLink,
        let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target)
      else { return target }
      let folder = (target as NSString).deletingLastPathComponent
      target = next.hasPrefix("/") || folder.isEmpty ? next : folder + "/" + next
    }
    return path
  }
}

extension LocalisedText {
  fileprivate static let noName = LocalisedText(
    en: "the file has no name; name one after --output",
    vi: "tệp không có tên; hãy ghi tên tệp sau --output")
  fileprivate static let isFolder = LocalisedText(
    en: "this is a folder; name a file in it", vi: "đây là thư mục; hãy chỉ ra một tệp trong đó")
  fileprivate static let notWritten = LocalisedText(
    en: "the file cannot be written; check that its folder exists and has room",
    vi: "không ghi được tệp; hãy kiểm tra thư mục có tồn tại và còn chỗ trống")
  fileprivate static let outputNotWritten = LocalisedText(
    en: "the answer cannot be written to the output; check that there is room",
    vi: "không ghi được kết quả ra đầu ra; hãy kiểm tra còn chỗ trống")
}
