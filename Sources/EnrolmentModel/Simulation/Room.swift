/// Memory of fixed size that is filled again and again.
///
/// The loop over draws writes into it without counting references, checking
/// for overlapping access or allocating. Positions are the caller's care; they
/// are checked in debug builds.
struct Room<Element: BitwiseCopyable>: ~Copyable {
  /// The first element.
  let start: UnsafeMutablePointer<Element>
  /// How many elements there are.
  let count: Int

  /// Allocates and fills.
  init(_ count: Int, _ value: Element) {
    self.count = count
    start = .allocate(capacity: max(1, count))
    start.initialize(repeating: value, count: max(1, count))
  }

  deinit { start.deallocate() }

  /// The element at a position.
  @inline(__always)
  subscript(position: Int) -> Element {
    get {
      assert(position >= 0 && position < count, "outside the room")
      return start[position]
    }
    nonmutating set {
      assert(position >= 0 && position < count, "outside the room")
      start[position] = newValue
    }
  }
}
