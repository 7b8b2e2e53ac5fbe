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
  /// - Parameters:
  ///   - text: The text.
  ///   - path: The file; an existing one is replaced.
  /// - Throws: `Problem` where the file cannot be written.
  public static func write(_ text: String, to path: String) throws(Problem) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Problem(message: .isFolder)
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Problem(message: .notWritten)
    }
  }
}

extension LocalisedText {
  fileprivate static let isFolder = LocalisedText(
    en: "this is a folder; name a file in it", vi: "đây là thư mục; hãy chỉ ra một tệp trong đó")
  fileprivate static let notWritten = LocalisedText(
    en: "the file cannot be written; check that its folder exists and has room",
    vi: "không ghi được tệp; hãy kiểm tra thư mục có tồn tại và còn chỗ trống")
}
