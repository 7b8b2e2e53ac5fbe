internal import Foundation

/// A ZIP archive whose members are stored as they are.
///
/// Just enough for the reference document that pandoc reads its styles from.
///
/// Reference: PKWARE (2022), *.ZIP File Format Specification* 6.3.10, sections 4.3 and 4.4.
struct StoredArchive {
  private var body = Data()
  private var directory = Data()
  private var count: UInt16 = 0

  /// 1980-01-01, the first date that the format knows.
  private static let date: UInt16 = 0x0021

  /// Adds a member.
  mutating func add(_ name: String, _ text: String) {
    let content = Data(text.utf8)
    let path = Data(name.utf8)
    var facts = Data()
    // Version 2.0, names in UTF-8, stored, time, date.
    for value in [20, 0x0800, 0, 0, Self.date] { facts.append(little: value) }
    facts.append(little: Self.checksum(content))
    facts.append(little: UInt32(content.count))
    facts.append(little: UInt32(content.count))
    facts.append(little: UInt16(path.count))
    facts.append(little: UInt16(0))
    directory.append(little: UInt32(0x0201_4B50))
    directory.append(little: UInt16(20))
    directory.append(facts)
    for _ in 0..<3 { directory.append(little: UInt16(0)) }
    directory.append(little: UInt32(0))
    directory.append(little: UInt32(body.count))
    directory.append(path)
    body.append(little: UInt32(0x0403_4B50))
    body.append(facts)
    body.append(path)
    body.append(content)
    count += 1
  }

  /// The whole archive.
  var data: Data {
    var end = Data()
    end.append(little: UInt32(0x0605_4B50))
    for value in [0, 0, count, count] { end.append(little: value) }
    end.append(little: UInt32(directory.count))
    end.append(little: UInt32(body.count))
    end.append(little: UInt16(0))
    return body + directory + end
  }

  /// CRC-32 with the reflected polynomial 0xEDB88320.
  static func checksum(_ data: Data) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in data {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

extension Data {
  fileprivate mutating func append(little value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
