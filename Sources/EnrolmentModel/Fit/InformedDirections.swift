internal import LinearAlgebra
internal import Probability

/// The directions of z that evidence informs: U, on the coordinates that it reaches at all.
///
/// Four rows or columns at a time, so that additions do not wait for each other.
struct InformedDirections {
  private let elements: [Double]
  private let rows: Int
  private let rank: Int

  /// Takes the rows of U that count: (n x r) to (reached x r), stored by columns.
  init(_ directions: Matrix, rows reached: [Int]) {
    rows = reached.count
    rank = directions.columns
    elements = (0..<directions.columns).flatMap { direction in
      reached.map { directions[$0, direction] }
    }
  }

  /// Fills how much of each direction is in z: Uᵀ z.
  @inline(__always)
  func fillAmounts(
    _ amounts: borrowing Room<Lanes>, of z: borrowing Room<Lanes>, at reached: [Int]
  ) {
    elements.withUnsafeBufferPointer { u in
      reached.withUnsafeBufferPointer { reached in
        for first in stride(from: 0, to: rank, by: 4) {
          let count = min(4, rank - first)
          var sums = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
          // Beyond the last direction the last one is summed again, to no use.
          let (b, c, d) = (min(1, count - 1), min(2, count - 1), min(3, count - 1))
          for row in 0..<rows {
            let value = z[reached[row]]
            let place = first * rows + row
            sums.0 += u[place] * value
            sums.1 += u[place + b * rows] * value
            sums.2 += u[place + c * rows] * value
            sums.3 += u[place + d * rows] * value
          }
          amounts[first] = sums.0
          if count > 1 { amounts[first + 1] = sums.1 }
          if count > 2 { amounts[first + 2] = sums.2 }
          if count > 3 { amounts[first + 3] = sums.3 }
        }
      }
    }
  }

  /// Moves z along the directions: z ← z + U a.
  @inline(__always)
  func add(_ moves: borrowing Room<Lanes>, to z: borrowing Room<Lanes>, at reached: [Int]) {
    elements.withUnsafeBufferPointer { u in
      reached.withUnsafeBufferPointer { reached in
        for first in stride(from: 0, to: rows, by: 4) {
          let count = min(4, rows - first)
          let (b, c, d) = (min(1, count - 1), min(2, count - 1), min(3, count - 1))
          var sums = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
          for direction in 0..<rank {
            let move = moves[direction]
            let place = direction * rows + first
            sums.0 += u[place] * move
            sums.1 += u[place + b] * move
            sums.2 += u[place + c] * move
            sums.3 += u[place + d] * move
          }
          z[reached[first]] += sums.0
          if count > 1 { z[reached[first + 1]] += sums.1 }
          if count > 2 { z[reached[first + 2]] += sums.2 }
          if count > 3 { z[reached[first + 3]] += sums.3 }
        }
      }
    }
  }
}
