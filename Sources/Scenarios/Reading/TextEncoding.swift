internal import EnrolmentModel
/// Tells whether bytes are usable UTF-8, and what they are when they are not.
enum TextEncoding {
  /// The byte order mark of UTF-8.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Why bytes are refused, and on which line.
  struct Problem: Equatable {
    /// The line of the first byte that is wrong, or none for the whole file.
    let line: Int?

    /// What is wrong, and the mend.
    let message: LocalisedText
  }

  /// The first reason to refuse the bytes as text.
  ///
  /// - Parameters:
  ///   - bytes: A whole file.
  ///   - limit: The largest number of bytes accepted.
  /// - Returns: The reason, or nothing when the bytes are usable UTF-8.
  static func problem(in bytes: [UInt8], limit: Int) -> Problem? {
    guard bytes.count <= limit else {
      return Problem(line: line(of: limit, in: bytes), message: .tooLarge(limit: limit))
    }
    if looksLikeUTF16(bytes) { return Problem(line: nil, message: .otherEncoding("UTF-16")) }
    if let place = firstInvalidByte(in: bytes) {
      let line = line(of: place, in: bytes)
      guard !looksLikeWindows1258(bytes) else {
        return Problem(line: line, message: .otherEncoding("Windows-1258"))
      }
      return Problem(line: line, message: .notUTF8(byte: bytes[place], position: place + 1))
    }
    guard let nul = bytes.firstIndex(of: 0) else { return nil }
    return Problem(line: line(of: nul, in: bytes), message: .nulByte(position: nul + 1))
  }

  /// The line, counted from 1, that a byte stands on.
  ///
  /// - Parameters:
  ///   - place: The index of the byte.
  ///   - bytes: The whole file.
  /// - Returns: One more than the line feeds before it.
  static func line(of place: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<place].count { $0 == UInt8(ascii: "\n") }
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// A byte order mark of UTF-16, or NUL in every second place of the beginning.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let start = bytes.prefix(64)
    guard start.count >= 4 else { return false }
    let nulls = start.indices.filter { start[$0] == 0 }
    let parity = Set(nulls.map { $0 % 2 })
    return parity.count == 1 && nulls.count * 4 >= start.count
  }

  /// Letters and marks that Windows-1258 has where Windows-1252 has others:
  /// ă đ ơ ư, their capitals, and the combining grave, hook, tilde, acute and dot.
  private static let vietnameseOnly: Set<UInt8> = [
    0xC3, 0xD0, 0xD5, 0xDD, 0xE3, 0xF0, 0xF5, 0xFD, 0xCC, 0xD2, 0xDE, 0xEC, 0xF2,
  ]

  /// Letters of Vietnamese that both code pages share, and usual punctuation.
  private static let vietnameseShared: Set<UInt8> = [
    0xC0, 0xC1, 0xC2, 0xC8, 0xC9, 0xCA, 0xCD, 0xD3, 0xD4, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xE8,
    0xE9, 0xEA, 0xED, 0xF3, 0xF4, 0xF9, 0xFA, 0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
    0x97, 0xA0, 0xAB, 0xB0, 0xB2, 0xB7, 0xBB, 0xFE,
  ]

  private static func looksLikeWindows1258(_ bytes: [UInt8]) -> Bool {
    var seen: Set<UInt8> = []
    for byte in bytes where byte >= 0x80 { seen.insert(byte) }
    return !seen.isDisjoint(with: vietnameseOnly)
      && seen.isSubset(of: vietnameseOnly.union(vietnameseShared))
  }
}

extension LocalisedText {
  fileprivate static func tooLarge(limit: Int) -> LocalisedText {
    let size = limit < 1_000_000 ? "\(limit / 1000) kB" : "\(limit / 1_000_000) MB"
    return LocalisedText(
      en: "here the file passes \(size), the most that is read; split it before this line",
      vi: "đến đây tệp vượt quá \(size), mức tối đa được đọc; hãy chia tệp trước dòng này")
  }

  fileprivate static func otherEncoding(_ name: String) -> LocalisedText {
    LocalisedText(
      en: "the file looks like \(name), not UTF-8; "
        + "save it again as UTF-8 (in Excel: 'CSV UTF-8')",
      vi: "tệp có vẻ là \(name), không phải UTF-8; "
        + "hãy lưu lại dưới dạng UTF-8 (trong Excel: 'CSV UTF-8')")
  }

  fileprivate static func notUTF8(byte: UInt8, position: Int) -> LocalisedText {
    let digits = String(byte, radix: 16, uppercase: true)
    let code = "0x" + (digits.count < 2 ? "0" : "") + digits
    return LocalisedText(
      en: "byte \(position) of the file (\(code)) is not UTF-8 text; save the file as UTF-8",
      vi: "byte \(position) của tệp (\(code)) không phải là UTF-8; hãy lưu tệp dưới dạng UTF-8")
  }

  fileprivate static func nulByte(position: Int) -> LocalisedText {
    LocalisedText(
      en: "byte \(position) of the file is NUL, which no text holds; is this a text file?",
      vi: "byte \(position) của tệp là NUL, không có trong văn bản; đây có phải tệp văn bản không?")
  }
}
