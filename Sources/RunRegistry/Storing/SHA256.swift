/// The SHA-256 digest of bytes.
///
/// Sixty-four rounds over each block of 64 bytes, after padding with a one bit,
/// noughts and the length in bits. O(length).
///
/// Reference: NIST (2015), *Secure Hash Standard*, FIPS 180-4, section 6.2.
enum SHA256 {
  /// The digest as 64 hexadecimal digits.
  ///
  /// - Parameter bytes: Any bytes; the empty ones have a digest too.
  /// - Returns: What `sha256sum` prints.
  static func hex(_ bytes: [UInt8]) -> String {
    let whole = bytes.count / 64 * 64
    let end = padding(bytes[whole...], count: bytes.count)
    var state = initial
    bytes.withUnsafeBufferPointer { mix(&state, UnsafeBufferPointer(rebasing: $0[..<whole])) }
    end.withUnsafeBufferPointer { mix(&state, $0) }
    return [state.0, state.1, state.2, state.3, state.4, state.5, state.6, state.7].map(hex)
      .joined()
  }

  /// The digest of a text as UTF-8.
  static func hex(_ text: String) -> String { hex(Array(text.utf8)) }

  private static func hex(_ word: UInt32) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The last bytes, a one bit, noughts, and the length in bits: one block or two.
  private static func padding(_ rest: ArraySlice<UInt8>, count: Int) -> [UInt8] {
    var end = Array(rest) + [0x80]
    end += [UInt8](repeating: 0, count: (120 - end.count % 64) % 64)
    let bits = UInt64(count) * 8
    end += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    return end
  }

  private typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)

  /// Mixes whole blocks into the state.
  private static func mix(_ state: inout State, _ blocks: UnsafeBufferPointer<UInt8>) {
    constants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
        for start in stride(from: 0, to: blocks.count, by: 64) {
          spread(UnsafeBufferPointer(rebasing: blocks[start..<start + 64]), to: words)
          mix(&state, words, constants)
        }
      }
    }
  }

  /// The sixteen words of a block and the forty-eight made from them.
  private static func spread(
    _ block: UnsafeBufferPointer<UInt8>, to words: UnsafeMutableBufferPointer<UInt32>
  ) {
    for place in 0..<16 {
      words[place] =
        UInt32(block[4 * place]) << 24 | UInt32(block[4 * place + 1]) << 16
        | UInt32(block[4 * place + 2]) << 8 | UInt32(block[4 * place + 3])
    }
    for place in 16..<64 {
      let (early, late) = (words[place - 15], words[place - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      words[place] = words[place - 16] &+ first &+ words[place - 7] &+ second
    }
  }

  private static func mix(
    _ state: inout State, _ words: UnsafeMutableBufferPointer<UInt32>,
    _ constants: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d, e, f, g, h) = state
    for round in 0..<64 {
      let second = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let choice = (e & f) ^ (~e & g)
      let one = h &+ second &+ choice &+ constants[round] &+ words[round]
      let first = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ one)
      (d, c, b, a) = (c, b, a, one &+ first &+ majority)
    }
    state = (
      state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e, state.5 &+ f,
      state.6 &+ g, state.7 &+ h
    )
  }

  private static func turned(_ word: UInt32, _ by: UInt32) -> UInt32 {
    word &>> by | word &<< (32 - by)
  }

  /// The first 32 bits of the fractions of the square roots of the first eight primes.
  private static let initial: State = (
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19
  )

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
