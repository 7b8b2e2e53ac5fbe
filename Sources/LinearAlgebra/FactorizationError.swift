/// Why a matrix could not be factorised, or a system not be solved.
public enum FactorizationError: Error, Hashable, Sendable {
  /// An entry is infinite or not a number.
  case notFinite(row: Int, column: Int)
  /// The leading minor of this order (from 1) is not positive.
  case notPositiveDefinite(order: Int)
  /// The eigenvalue iteration left this many off-diagonal entries unequal to zero.
  case notConverged(remaining: Int)
  /// This column (from 0) is, to rounding, a combination of the columns before it.
  case rankDeficient(column: Int)
  /// A LAPACK routine refused its argument, or could not get memory: a defect of ours.
  case refused(routine: String, info: Int)
}

extension FactorizationError: CustomStringConvertible {
  /// The reason in one sentence.
  public var description: String {
    switch self {
    case .notFinite(let row, let column):
      "the entry in row \(row), column \(column) is not a finite number"
    case .notPositiveDefinite(let order):
      "the matrix is not positive definite: its leading minor of order \(order) is not positive"
    case .notConverged(let remaining):
      "the eigenvalues did not converge: \(remaining) off-diagonal entries remain"
    case .rankDeficient(let column):
      "column \(column) is a combination of the columns before it"
    case .refused(let routine, let info):
      "\(routine) refused its arguments (info \(info))"
    }
  }
}
