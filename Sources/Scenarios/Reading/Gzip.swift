internal import CZlib

/// Packs and unpacks as gzip does (RFC 1952), one member or several.
public enum Gzip {
  /// Whether bytes begin like a gzip file.
  static func isPacked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// The unpacked bytes.
  ///
  /// - Parameters:
  ///   - bytes: A whole gzip file.
  ///   - limit: At most one byte more than this is unpacked, however small the file is.
  /// - Returns: The bytes, or nothing where the file is damaged or cut off.
  public static func unpacked(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    var input = bytes
    return input.withUnsafeMutableBufferPointer { input -> [UInt8]? in
      var stream = z_stream()
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      // 15 bits of window, and 16 for the header of gzip.
      let size = Int32(MemoryLayout<z_stream>.size)
      guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { return nil }
      defer { inflateEnd(&stream) }
      return output(of: &stream, limit: limit)
    }
  }

  /// The packed bytes, without a name and a time, so that equal bytes are packed alike.
  ///
  /// - Parameter bytes: Any bytes.
  /// - Returns: A whole gzip file of one member.
  public static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var input = bytes
    return input.withUnsafeMutableBufferPointer { input -> [UInt8] in
      var stream = z_stream()
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      let size = Int32(MemoryLayout<z_stream>.size)
      let status = deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        size)
      precondition(status == Z_OK, "zlib has no memory or another version")
      defer { deflateEnd(&stream) }
      // In one piece: the bound holds for every input.
      var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(input.count))))
      let count = output.withUnsafeMutableBufferPointer { output -> Int in
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let status = deflate(&stream, Z_FINISH)
        precondition(status == Z_STREAM_END, "the bound of zlib holds")
        return output.count - Int(stream.avail_out)
      }
      return Array(output.prefix(count))
    }
  }

  private static func output(of stream: inout z_stream, limit: Int) -> [UInt8]? {
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    var isFinished = false
    while !isFinished, output.count <= limit {
      let (status, count) = inflated(&stream, into: &piece)
      output.append(contentsOf: piece[..<min(count, limit + 1 - output.count)])
      switch status {
      case Z_OK: if count == 0, stream.avail_in == 0 { return nil }
      case Z_STREAM_END:
        isFinished = stream.avail_in == 0
        if !isFinished, inflateReset(&stream) != Z_OK { return nil }
      default: return nil
      }
    }
    return output
  }

  private static func inflated(
    _ stream: inout z_stream, into piece: inout [UInt8]
  ) -> (status: Int32, count: Int) {
    piece.withUnsafeMutableBufferPointer { piece in
      stream.next_out = piece.baseAddress
      stream.avail_out = UInt32(piece.count)
      let status = inflate(&stream, Z_NO_FLUSH)
      return (status, piece.count - Int(stream.avail_out))
    }
  }
}
