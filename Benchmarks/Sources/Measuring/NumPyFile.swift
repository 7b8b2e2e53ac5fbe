public import Foundation

/// Writes columns of numbers as numpy reads them.
///
/// Format: NEP 1, *A simple file format for NumPy arrays*, version 1.0, `<f8`, row-major; a column
/// of ours is a row of the array.
public struct NumPyFile {
  private let handle: FileHandle
  private let length: Int

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - url: Where; an existing file is replaced.
  ///   - columns: How many columns will be written.
  ///   - length: How many numbers each has.
  /// - Throws: What the system says.
  public init(_ url: URL, columns: Int, length: Int) throws {
    try Self.header(columns: columns, length: length).write(to: url)
    handle = try FileHandle(forWritingTo: url)
    try handle.seekToEnd()
    self.length = length
  }

  /// Writes the next column.
  ///
  /// - Parameter column: The numbers.
  /// - Throws: What the system says.
  public func write(_ column: [Double]) throws {
    precondition(column.count == length, "\(column.count) numbers in a column of \(length)")
    try handle.write(contentsOf: column.withUnsafeBytes { Data($0) })
  }

  /// Ends the file.
  ///
  /// - Throws: What the system says.
  public func close() throws { try handle.close() }

  /// Magic, version, length and a Python dictionary, padded so that numbers start at a multiple of 64.
  static func header(columns: Int, length: Int) -> Data {
    let text = "{'descr': '<f8', 'fortran_order': False, 'shape': (\(columns), \(length)), }"
    let padding = 63 - (10 + text.utf8.count) % 64
    let whole = text + String(repeating: " ", count: padding) + "\n"
    let count = UInt16(whole.utf8.count)
    var data = Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0])
    data.append(contentsOf: [UInt8(count & 0xff), UInt8(count >> 8)])
    return data + Data(whole.utf8)
  }
}
