import Foundation
import Testing

@testable import RunRegistry

@Suite("SHA-256")
struct SHA256Tests {
  // The examples of FIPS 180-4's companion page.
  @Test("gives the digests of the standard's examples")
  func standard() {
    #expect(
      SHA256.hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      SHA256.hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("agrees with hashlib for every length around the edges of a block")
  func lengths() throws {
    for row in try Fixture.rows("digests.csv") {
      let length = try #require(Int(row[0]))
      let bytes = (0..<length).map { UInt8($0 % 251) }
      #expect(SHA256.hex(bytes) == row[1], "length \(length)")
      guard length > 0 else { continue }
      var changed = bytes
      changed[length / 2] ^= 1
      #expect(SHA256.hex(changed) != row[1], "one bit makes another digest (control)")
    }
  }
}
