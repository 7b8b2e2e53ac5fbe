/// A 64-bit hash of a text that is the same in every process, on every machine, for ever.
///
///     h ← 14695981039346656037;  for each UTF-8 byte b:  h ← (h xor b) · 1099511628211  mod 2⁶⁴
///
/// It names random streams; `Hasher` cannot, since it is seeded anew in each process. Two spellings
/// that Swift calls equal but that differ in UTF-8 (composed and decomposed accents) differ here.
/// These values must not change: saved runs rely on them.
///
/// Reference: Fowler, Noll, Vo and Eastlake, *The FNV Non-Cryptographic Hash Algorithm*
/// (FNV-1a, 64 bits). O(length).
///
/// - Parameter text: Any text; the empty one hashes to the offset basis.
/// - Returns: The hash.
public func stableHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}
