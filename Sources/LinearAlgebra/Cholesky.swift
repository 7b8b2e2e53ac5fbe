internal import COpenBLAS

/// The Cholesky factor of a symmetric positive definite matrix: A = L Lᵀ with L lower triangular.
///
/// Only the lower triangle of A is read. O(n³/3) once, then O(n²) for each right-hand side.
/// A matrix without rows has an empty factor and log determinant 0.
///
/// Reference: Golub and Van Loan (2013), *Matrix Computations*, 4th edition, section 4.2
/// (LAPACK's dpotrf).
public struct Cholesky: Sendable {
  /// The factor L; its entries above the diagonal are exactly 0, those on it positive.
  public let lower: Matrix

  /// Factorises a symmetric positive definite matrix.
  ///
  /// - Parameter a: The matrix A; one that is not square traps.
  /// - Throws: `notFinite` for an entry that is no number, `notPositiveDefinite` with the order of
  ///   the first leading minor that is not positive.
  public init(_ a: Matrix) throws(FactorizationError) {
    precondition(a.isSquare, "\(a.rows) x \(a.columns) is not square")
    try a.requireFinite()
    var factor = a
    // (n x n) <- chol (n x n)
    let info = LAPACKE_dpotrf(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "L")), Int32(a.rows), &factor.elements,
      a.leadingDimension)
    if info > 0 { throw .notPositiveDefinite(order: Int(info)) }
    if info < 0 { throw .refused(routine: "dpotrf", info: Int(info)) }
    factor.clearAboveDiagonal()
    lower = factor
  }

  /// The logarithm of the determinant of A: 2 Σ log Lᵢᵢ, which neither overflows nor underflows.
  public var logDeterminant: Double {
    2 * logProduct((0..<lower.rows).map { lower[$0, $0] })
  }

  /// Solves A x = b.
  ///
  /// - Parameter b: The right-hand side, as long as A has rows; another length traps.
  /// - Returns: The vector x.
  public func solve(_ b: [Double]) -> [Double] {
    solve(Matrix(rows: b.count, columns: 1, elements: b)).elements
  }

  /// Solves A X = B for all columns at once.
  ///
  /// - Parameter b: The right-hand sides B, with as many rows as A; another number traps.
  /// - Returns: The matrix X.
  public func solve(_ b: Matrix) -> Matrix {
    precondition(b.rows == lower.rows, "\(b.rows) rows for a factor of \(lower.rows)")
    var x = b
    solveTriangular(CblasNoTrans, &x)
    solveTriangular(CblasTrans, &x)
    return x
  }

  /// Solves L x = b, which turns correlated residuals into independent ones ("whitens" them).
  ///
  /// - Parameter b: The right-hand side, as long as L has rows; another length traps.
  /// - Returns: The vector x.
  public func solveLower(_ b: [Double]) -> [Double] {
    precondition(b.count == lower.rows, "\(b.count) entries for a factor of \(lower.rows)")
    var x = Matrix(rows: b.count, columns: 1, elements: b)
    solveTriangular(CblasNoTrans, &x)
    return x.elements
  }

  /// Solves L X = B for all columns at once.
  ///
  /// - Parameter b: The right-hand sides B, with as many rows as L; another number traps.
  /// - Returns: The matrix X.
  public func solveLower(_ b: Matrix) -> Matrix {
    precondition(b.rows == lower.rows, "\(b.rows) rows for a factor of \(lower.rows)")
    var x = b
    solveTriangular(CblasNoTrans, &x)
    return x
  }

  private func solveTriangular(_ transpose: CBLAS_TRANSPOSE, _ x: inout Matrix) {
    guard !x.elements.isEmpty else { return }
    // (n x k) <- (n x n)^-1 (n x k), or with the transpose
    cblas_dtrsm(
      CblasColMajor, CblasLeft, CblasLower, transpose, CblasNonUnit, Int32(x.rows),
      Int32(x.columns), 1, lower.elements, lower.leadingDimension, &x.elements, x.leadingDimension)
  }
}

extension Matrix {
  /// Sets the entries above the diagonal to 0.
  mutating func clearAboveDiagonal() {
    for column in 0..<columns {
      for row in 0..<min(column, rows) { self[row, column] = 0 }
    }
  }
}
