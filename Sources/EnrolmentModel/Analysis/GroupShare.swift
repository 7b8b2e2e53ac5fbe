internal import LinearAlgebra
internal import Probability

/// The share of an outcome's variance that a group of inputs explains.
///
///     S = Var E[Y | X_group] / Var Y
///
/// E[Y | X_group] is a smooth surface fitted by least squares: Hermite
/// polynomials to degree five in each input's normal score, and the products of
/// two scores; a choice has one step a value. S is R² without what chance alone
/// would explain,
///
///     S = 1 − (1 − R²) (n − 1)/(n − p)
///
/// with p terms and n draws, so a share is never negative and groups whose
/// inputs depend on each other are not taken apart.
///
/// Reference: Saltelli et al. (2008), *Global Sensitivity Analysis*, section 1.2.
/// Also called "closed first-order index of a group".
public struct GroupShare: Sendable {
  /// The group.
  public let group: InputGroup
  /// The share, between 0 and 1.
  public let share: Double
  /// Its Monte-Carlo error, from leaving out each replicate in turn.
  public let error: Double

  /// The share between P5 and P95 of its Monte-Carlo error.
  public var interval: ClosedRange<Double> {
    let half = 1.645 * error
    return max(0, share - half)...min(1, share + half)
  }

  /// Estimates a share; nothing where the draws are too few for the surface.
  init?(_ group: InputGroup, _ inputs: [DrawnInput], _ outcome: [Double], _ problem: FitProblem) {
    let terms = SurfaceTerms(inputs)
    guard outcome.count >= 2 * terms.count else { return nil }
    let mean = Summary(outcome, []).mean
    let parts = (0..<problem.replicates).map { replicate in
      SurfaceSums(
        terms, outcome, mean: mean,
        draws: problem.firstDraw(of: replicate)..<problem.firstDraw(of: replicate + 1))
    }
    let all = parts.dropFirst().reduce(parts[0]) { $0.adding($1, times: 1) }
    self.group = group
    share = all.share
    guard parts.count > 1 else {
      error = .infinity
      return
    }
    let without = parts.map { all.adding($0, times: -1).share }
    let centre = without.reduce(0, +) / Double(parts.count)
    let squares = without.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    error = (squares * Double(parts.count - 1) / Double(parts.count)).squareRoot()
  }
}

/// The terms of the surface: a constant, each input's own, and products of two inputs.
private struct SurfaceTerms {
  /// Normal scores of one input, or one step a value of a choice.
  private let firsts: [[[Double]]]
  private let isChoice: [Bool]
  /// How many terms there are.
  let count: Int

  private static let degree = 5

  init(_ inputs: [DrawnInput]) {
    firsts = inputs.map { $0.isChoice ? Self.steps($0.values) : [Self.scores($0.values)] }
    isChoice = inputs.map(\.isChoice)
    let own = zip(firsts, isChoice).reduce(0) { $0 + ($1.1 ? $1.0.count : Self.degree) }
    let widths = firsts.map(\.count)
    let products = widths.indices.reduce(0) { sum, index in
      sum + widths[index] * widths[..<index].reduce(0, +)
    }
    count = 1 + own + products
  }

  private static func steps(_ values: [Double]) -> [[Double]] {
    Set(values).sorted().dropFirst().map { kind in values.map { $0 == kind ? 1 : 0 } }
  }

  /// z = Φ⁻¹((rank − ½)/n).
  private static func scores(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var scores = values
    for (rank, draw) in order.enumerated() {
      scores[draw] = Normal.quantile((Double(rank) + 0.5) / Double(values.count))
    }
    return scores
  }

  /// The terms of some draws, one column each.
  func matrix(_ draws: Range<Int>) -> Matrix {  // (n x p)
    var elements = [Double](repeating: 1, count: draws.count)
    elements.reserveCapacity(draws.count * count)
    for (own, isChoice) in zip(firsts, isChoice) {
      for first in own {
        elements += first[draws]
        if !isChoice { Self.appendHermite(first[draws], to: &elements) }
      }
    }
    for (index, own) in firsts.enumerated() {
      for other in firsts[..<index].joined() {
        for first in own { elements += draws.lazy.map { first[$0] * other[$0] } }
      }
    }
    return Matrix(rows: draws.count, columns: count, elements: elements)
  }

  /// H₂ … H₅ over √k!, by H[k+1] = z H[k] − k H[k−1].
  private static func appendHermite(_ scores: ArraySlice<Double>, to elements: inout [Double]) {
    var before = [Double](repeating: 1, count: scores.count)
    var last = Array(scores)
    var size = 1.0
    for degree in 1..<Self.degree {
      let next = zip(scores, zip(last, before)).map { $0 * $1.0 - Double(degree) * $1.1 }
      (before, last) = (last, next)
      size *= Double(degree + 1)
      elements += next.map { $0 / size.squareRoot() }
    }
  }
}

/// The sums of squares and products that a least-squares fit needs.
private struct SurfaceSums {
  private let count: Int
  private let gram: [Double]
  private let products: [Double]
  private let square: Double
  private let sum: Double

  /// The sums over some draws, of the outcome less its overall mean.
  init(_ terms: SurfaceTerms, _ outcome: [Double], mean: Double, draws: Range<Int>) {
    let matrix = terms.matrix(draws)
    let values = outcome[draws].map { $0 - mean }
    count = draws.count
    gram = matrix.transposeMultiplied(by: matrix).elements
    products = matrix.transposeMultiplied(by: values)
    square = values.reduce(0) { $0 + $1 * $1 }
    sum = values.reduce(0, +)
  }

  private init(
    count: Int, gram: [Double], products: [Double], square: Double, sum: Double
  ) {
    self.count = count
    self.gram = gram
    self.products = products
    self.square = square
    self.sum = sum
  }

  /// The sums of both; with −1 of what is left without the other.
  func adding(_ other: Self, times sign: Double) -> Self {
    Self(
      count: count + Int(sign) * other.count,
      gram: zip(gram, other.gram).map { $0 + sign * $1 },
      products: zip(products, other.products).map { $0 + sign * $1 },
      square: square + sign * other.square, sum: sum + sign * other.sum)
  }

  /// R² without what chance would explain, between 0 and 1.
  var share: Double {
    let terms = products.count
    let whole = square - sum * sum / Double(count)
    guard whole > 0, count > terms else { return 0 }
    // Terms that repeat each other, as those of an input with few values, stay solvable.
    let eased = Matrix(rows: terms, columns: terms) { row, column in
      gram[row + column * terms] * (row == column ? 1 + Self.ease : 1)
    }
    guard let weights = try? Cholesky(eased).solve(products) else { return 0 }
    let fitted = zip(weights, products).reduce(0) { $0 + $1.0 * $1.1 }
    let explained = (fitted - sum * sum / Double(count)) / whole
    return min(1, max(0, 1 - (1 - explained) * Double(count - 1) / Double(count - terms)))
  }

  /// Relative ridge, far below any Monte-Carlo error.
  private static let ease = 1e-9
}
