internal import EnrolmentModel
internal import Foundation

/// Writes new folders whole or not at all.
public enum OutputFolder {
  /// Writes files to a folder of their own.
  ///
  /// - Parameters:
  ///   - files: The bytes by path below the folder.
  ///   - folder: A folder that does not exist or is empty.
  /// - Throws: `OutputFile.Problem` where the folder holds something or cannot be written.
  public static func write(
    _ files: [(path: String, bytes: [UInt8])], to folder: String
  ) throws(OutputFile.Problem) {
    let manager = FileManager.default
    let content = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
    var isFolder: ObjCBool = false
    let exists = manager.fileExists(atPath: folder, isDirectory: &isFolder)
    guard !folder.isEmpty, content.isEmpty, !exists || isFolder.boolValue else {
      throw OutputFile.Problem(message: .notEmpty)
    }
    do {
      for file in files { try write(file.bytes, to: folder + "/" + file.path) }
    } catch {
      clear(folder, existed: exists)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(OutputFile.Problem) {
    let parent = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch { throw OutputFile.Problem(message: .notMade) }
    try OutputFile.write(bytes, to: path)
  }

  /// Takes away what was written before something went wrong.
  private static func clear(_ folder: String, existed: Bool) {
    let manager = FileManager.default
    guard existed else {
      try? manager.removeItem(atPath: folder)
      return
    }
    for name in (try? manager.contentsOfDirectory(atPath: folder)) ?? [] {
      try? manager.removeItem(atPath: folder + "/" + name)
    }
  }
}

extension LocalisedText {
  fileprivate static let notEmpty = LocalisedText(
    en: "the folder is not empty; name a new one", vi: "thư mục không trống; hãy chọn thư mục mới")
  fileprivate static let notMade = LocalisedText(
    en: "the folder cannot be made; check where it lies",
    vi: "không tạo được thư mục; hãy kiểm tra vị trí")
}
