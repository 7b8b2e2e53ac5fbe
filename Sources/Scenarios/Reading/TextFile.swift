internal import EnrolmentModel
import Foundation

/// A file that was read and is known to be UTF-8 text.
///
/// A byte order mark of UTF-8 is dropped. Nothing else is changed: line ends and
/// the composition of accents stay as they are in the file.
public struct TextFile: Sendable {
  /// The file, named as the reader knows it.
  public let name: String

  /// The text as bytes of valid UTF-8, without a byte order mark and without NUL.
  public let bytes: [UInt8]

  /// The text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The largest file that is read: 50 MB.
  public static let largest = 50_000_000

  /// Checks bytes that were read elsewhere.
  ///
  /// - Parameters:
  ///   - name: The file, named as the reader knows it.
  ///   - bytes: What it holds.
  ///   - limit: The largest number of bytes accepted.
  ///   - findings: Where a refusal is added.
  public init?(
    name: String, bytes: [UInt8], limit: Int = TextFile.largest, findings: Findings
  ) {
    if let problem = TextEncoding.problem(in: bytes, limit: limit) {
      findings.error(name, problem.line, problem.message)
      return nil
    }
    self.name = name
    self.bytes = bytes.starts(with: TextEncoding.mark) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Where the file lies.
  ///   - name: The file as the reader knows it; without it, the path.
  ///   - limit: The largest number of bytes accepted.
  ///   - isUnpacked: Whether a file packed by gzip is unpacked; the limit holds for both forms.
  ///   - findings: Where a refusal is added.
  /// - Returns: The text, or nothing if the file was refused.
  public static func read(
    _ path: String, name: String? = nil, limit: Int = TextFile.largest, isUnpacked: Bool = false,
    findings: Findings
  ) -> TextFile? {
    let name = name ?? path
    switch contents(of: path, limit: limit) {
    case .success(let bytes):
      guard isUnpacked, Gzip.isPacked(bytes), bytes.count <= limit else {
        return TextFile(name: name, bytes: bytes, limit: limit, findings: findings)
      }
      guard let bytes = Gzip.unpacked(bytes, limit: limit) else {
        findings.error(name, nil, .damagedGzip)
        return nil
      }
      return TextFile(name: name, bytes: bytes, limit: limit, findings: findings)
    case .failure(let refusal):
      findings.add(
        Finding(.error, file: name, message: refusal.message, concernsAccess: true))
      return nil
    }
  }

  private static func contents(of path: String, limit: Int) -> Result<[UInt8], AccessRefusal> {
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

  /// Why a file could not be read at all.
  private enum AccessRefusal: Error {
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
}

extension LocalisedText {
  fileprivate static let damagedGzip = LocalisedText(
    en: "the packed file is damaged or cut off; pack it again with gzip",
    vi: "tệp nén bị hỏng hoặc bị cắt; hãy nén lại bằng gzip")
}
