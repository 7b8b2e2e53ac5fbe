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

  /// Allocates and fills by position.
  init(_ count: Int, _ value: (Int) -> Element) {
    self.count = count
    start = .allocate(capacity: max(1, count))
    for position in 0..<count { (start + position).initialize(to: value(position)) }
  }

  deinit { start.deallocate() }

  /// The element at a position, read and written in place: some are kilobytes large.
  @inline(__always)
  subscript(position: Int) -> Element {
    unsafeAddress {
      assert(position >= 0 && position < count, "outside the room")
      return UnsafePointer(start + position)
    }
    nonmutating unsafeMutableAddress {
      assert(position >= 0 && position < count, "outside the room")
      return start + position
    }
  }
}
