internal import Probability

/// A quantile function with its own stream of luck: a named assumption, or a quantity of a lever.
final class UncertainNumber: Sendable {
  /// What draws it, valid while it lives.
  let drawn: DrawnNumber
  private let table: QuantileTable

  init(_ table: QuantileTable, _ stream: LuckStream) {
    self.table = table
    drawn = DrawnNumber(quantiles: table.reader, stream: stream)
  }

  convenience init(_ key: String, _ book: AssumptionBook, _ luck: LuckStreams) {
    self.init(book.table(key), luck.stream(key))
  }

  /// The values in eight draws.
  @inline(__always)
  func values(from draw: Int) -> Lanes {
    withExtendedLifetime(self) { drawn.values(from: draw) }
  }
}

extension [Double] {
  /// One value a draw, eight at a time.
  ///
  /// - Parameters:
  ///   - draws: How many draws there are.
  ///   - lanes: The values of the eight draws from one on.
  init(draws: Int, _ lanes: (Int) -> Lanes) {
    self.init(unsafeUninitializedCapacity: draws) { buffer, count in
      if let start = buffer.baseAddress {
        for draw in stride(from: 0, to: draws, by: Lanes.width) {
          lanes(draw).store(to: start + draw, count: draws - draw)
        }
      }
      count = draws
    }
  }
}
