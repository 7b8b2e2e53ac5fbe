internal import Probability

/// An uncertain number in the loop over draws, where it counts no references.
struct DrawnNumber: BitwiseCopyable, Sendable {
  let quantiles: QuantileReader
  let stream: LuckStream

  /// The values in eight draws.
  @inline(__always)
  func values(from draw: Int) -> Lanes { quantiles.quantiles(stream.uniforms(from: draw)) }
}

/// Uncertain numbers that a draw needs together.
struct DrawnNumbers: Sendable {
  private var drawn: [DrawnNumber] = []
  /// Keep alive what is drawn.
  private var numbers: [UncertainNumber] = []

  init(_ numbers: [UncertainNumber] = []) { numbers.forEach { append($0) } }

  /// Adds a number at the end.
  mutating func append(_ number: UncertainNumber) {
    numbers.append(number)
    drawn.append(number.drawn)
  }

  /// How many there are.
  var count: Int { drawn.count }

  /// The values of one number in eight draws.
  func values(_ place: Int, from draw: Int) -> Lanes { drawn[place].values(from: draw) }

  /// Fills the values of all numbers in eight draws.
  ///
  /// In passes, each short enough that the processor works on several numbers at once.
  ///
  /// - Parameters:
  ///   - values: Receives one value a number.
  ///   - draw: The first draw.
  func fill(_ values: borrowing Room<Lanes>, from draw: Int) {
    drawn.withUnsafeBufferPointer { drawn in
      for place in drawn.indices { values[place] = drawn[place].stream.uniforms(from: draw) }
      for place in drawn.indices where drawn[place].quantiles.readsNormals {
        values[place] = Normal.quantile(values[place])
      }
      for place in drawn.indices {
        values[place] = drawn[place].quantiles.quantiles(atLuck: values[place])
      }
    }
  }
}
