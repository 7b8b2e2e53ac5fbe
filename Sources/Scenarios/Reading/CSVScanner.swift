internal import EnrolmentModel
// Goals, in order of priority: 1. Whatever the bytes, it ends and never traps.
// 2. Nothing odd passes in silence. 3. Every record knows its line. 4. Speed: one
// pass over bytes, no string and no array for each field.

/// Cuts the bytes of a CSV file (RFC 4180) into records, and notes what is odd.
struct CSVScanner {
  /// Something that the format does not allow.
  enum Oddity: Hashable {
    /// A quote inside a field that does not begin with one.
    case strayQuote

    /// Something between a closing quote and the next comma.
    case textAfterQuote

    /// A quote that is never closed.
    case openQuote

    /// A carriage return without a line feed.
    case loneCarriageReturn

    /// An empty line between others.
    case emptyLine
  }

  /// The fields, one after the other, without their quotes.
  private(set) var content: [UInt8] = []

  /// Where each field ends in `content`.
  private(set) var fieldEnds: [Int] = []

  /// How many fields there are up to the end of each record.
  private(set) var recordEnds: [Int] = []

  /// The line that each record begins on, counted from 1.
  private(set) var lines: [Int] = []

  /// What the format does not allow, with its line.
  private(set) var oddities: [(line: Int, what: Oddity)] = []

  private var bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var emptyLine: Int?

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Scans a file.
  ///
  /// - Parameter bytes: UTF-8 without a byte order mark.
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    content.reserveCapacity(bytes.count)
    while place < bytes.count { scanRecord() }
    // All of it is in `content` now; a large file should not be held twice.
    self.bytes = []
  }

  private mutating func scanRecord() {
    if skipLineEnd() {
      emptyLine = emptyLine ?? line - 1
      return
    }
    if let emptyLine { oddities.append((emptyLine, .emptyLine)) }
    emptyLine = nil
    lines.append(line)
    scanField()
    while place < bytes.count, bytes[place] == Self.comma {
      place += 1
      scanField()
    }
    recordEnds.append(fieldEnds.count)
    _ = skipLineEnd()
  }

  private mutating func scanField() {
    if place < bytes.count, bytes[place] == Self.quote {
      scanQuoted()
    } else {
      scanPlain(oddity: .strayQuote)
    }
    fieldEnds.append(content.count)
  }

  /// Up to the next comma or line end; a quote on the way is odd.
  private mutating func scanPlain(oddity: Oddity) {
    let start = place
    while place < bytes.count, !isFieldEnd(bytes[place]) {
      if bytes[place] == Self.quote { oddities.append((line, oddity)) }
      place += 1
    }
    content.append(contentsOf: bytes[start..<place])
  }

  private mutating func scanQuoted() {
    let openedOn = line
    place += 1
    while place < bytes.count {
      let start = place
      while place < bytes.count, bytes[place] != Self.quote {
        if bytes[place] == Self.lineFeed { line += 1 }
        place += 1
      }
      content.append(contentsOf: bytes[start..<place])
      guard place < bytes.count else { break }
      place += 1
      guard place < bytes.count, bytes[place] == Self.quote else { return endQuoted() }
      content.append(Self.quote)
      place += 1
    }
    oddities.append((openedOn, .openQuote))
  }

  /// Behind a closing quote only a comma, a line end or the file's end may stand.
  private mutating func endQuoted() {
    guard place < bytes.count, !isFieldEnd(bytes[place]) else { return }
    oddities.append((line, .textAfterQuote))
    while place < bytes.count, !isFieldEnd(bytes[place]) { place += 1 }
  }

  private mutating func isFieldEnd(_ byte: UInt8) -> Bool {
    if byte == Self.comma || byte == Self.lineFeed { return true }
    guard byte == Self.carriageReturn else { return false }
    if place + 1 < bytes.count, bytes[place + 1] == Self.lineFeed { return true }
    if place + 1 < bytes.count { oddities.append((line, .loneCarriageReturn)) }
    return place + 1 == bytes.count
  }

  /// Steps over `\n`, `\r\n`, or a `\r` that ends the file.
  private mutating func skipLineEnd() -> Bool {
    let start = place
    if place < bytes.count, bytes[place] == Self.carriageReturn { place += 1 }
    if place < bytes.count, bytes[place] == Self.lineFeed { place += 1 }
    guard place > start else { return false }
    line += 1
    return true
  }
}

extension CSVScanner.Oddity {
  /// What is odd, and the mend.
  var message: LocalisedText {
    switch self {
    case .strayQuote:
      LocalisedText(
        en: "a quote stands inside a field; put the whole field in quotes and double those in it",
        vi: "có dấu ngoặc kép giữa ô; hãy đặt cả ô trong ngoặc kép và viết đôi dấu bên trong")
    case .textAfterQuote:
      LocalisedText(
        en: "text follows a closing quote; a comma or the end of the line belongs there",
        vi: "có chữ sau dấu ngoặc kép đóng; ở đó phải là dấu phẩy hoặc cuối dòng")
    case .openQuote:
      LocalisedText(
        en: "the quote opened on this line is never closed",
        vi: "dấu ngoặc kép mở ở dòng này không được đóng")
    case .loneCarriageReturn:
      LocalisedText(
        en: "a carriage return stands without a line feed; save the file with usual line ends",
        vi: "có ký tự xuống dòng kiểu cũ (CR); hãy lưu tệp với kiểu xuống dòng thông thường")
    case .emptyLine:
      LocalisedText(
        en: "this line is empty; remove it", vi: "dòng này trống; hãy xóa đi")
    }
  }
}
