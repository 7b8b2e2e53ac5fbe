/// A small stream of random numbers that is the same in every run (SplitMix64).
struct SeededBytes {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// A text with a few bytes changed, dropped, doubled or put in.
  mutating func mutation(of original: [UInt8], using seasoning: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0...next(below: 6) where !bytes.isEmpty {
      let place = next(below: bytes.count)
      switch next(below: 5) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: next())
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(seasoning[next(below: seasoning.count)], at: place)
      case 3: bytes.removeSubrange(place..<min(place + 8, bytes.count))
      default: bytes.insert(contentsOf: bytes[place..<min(place + 12, bytes.count)], at: place)
      }
    }
    return bytes
  }
}
