internal import EnrolmentModel

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
  ///   - files: Where the bytes come from, and where a file that takes part is kept; without it,
  ///     the disk.
  ///   - isUnpacked: Whether a file packed by gzip is unpacked; the limit holds for both forms.
  ///   - findings: Where a refusal is added.
  /// - Returns: The text, or nothing if the file was refused.
  public static func read(
    _ path: String, name: String? = nil, limit: Int = TextFile.largest,
    from files: ProjectFiles? = nil, isUnpacked: Bool = false, findings: Findings
  ) -> TextFile? {
    let name = name ?? path
    switch files?.contents(of: path, limit: limit) ?? DiskFile.contents(of: path, limit: limit) {
    case .success(let bytes):
      files?.keep(bytes, of: path)
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
}

extension LocalisedText {
  fileprivate static let damagedGzip = LocalisedText(
    en: "the packed file is damaged or cut off; pack it again with gzip",
    vi: "tệp nén bị hỏng hoặc bị cắt; hãy nén lại bằng gzip")
}
