internal import Probability

/// A named assumption with its own stream of luck.
///
/// An object, so that reading it in the loop over draws copies no table.
final class UncertainNumber: Sendable {
  private let table: QuantileTable
  private let stream: LuckStream

  init(_ key: String, _ book: AssumptionBook, _ luck: LuckStreams) {
    table = book.table(key)
    stream = luck.stream(key)
  }

  /// The values in eight draws.
  @inline(__always)
  func values(from draw: Int) -> Lanes { table.quantiles(stream.uniforms(from: draw)) }
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
