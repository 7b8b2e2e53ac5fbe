internal import COpenBLAS

/// The thin QR decomposition of a tall matrix: A = Q R, with QᵀQ = I and R upper triangular.
///
/// The diagonal of R is never negative, which makes the decomposition of a matrix of full rank
/// unique. O(m n²) by Householder reflections.
///
/// Reference: Golub and Van Loan (2013), *Matrix Computations*, 4th edition, section 5.2
/// (LAPACK's dgeqrf and dorgqr).
public struct QRDecomposition: Sendable {
  /// The orthonormal columns Q, m x n.
  public let q: Matrix
  /// The upper triangle R, n x n; its entries below the diagonal are exactly 0.
  public let r: Matrix

  /// Decomposes a matrix with at least as many rows as columns.
  ///
  /// - Parameter a: The matrix A, m x n; m < n traps.
  /// - Throws: `notFinite` for an entry that is no number.
  public init(_ a: Matrix) throws(FactorizationError) {
    precondition(a.rows >= a.columns, "\(a.rows) x \(a.columns) is wider than it is tall")
    try a.requireFinite()
    var packed = a
    var reflectors = [Double](repeating: 0, count: a.columns)
    // (m x n), (n) <- householder (m x n)
    let info = LAPACKE_dgeqrf(
      LAPACK_COL_MAJOR, Int32(a.rows), Int32(a.columns), &packed.elements, a.leadingDimension,
      &reflectors)
    if info != 0 { throw .refused(routine: "dgeqrf", info: Int(info)) }
    let signs = (0..<a.columns).map { packed[$0, $0] < 0 ? -1.0 : 1.0 }
    r = Matrix(rows: a.columns, columns: a.columns) { $0 > $1 ? 0 : signs[$0] * packed[$0, $1] }
    q = try QRDecomposition.orthonormal(packed, reflectors, signs)
  }

  private static func orthonormal(
    _ packed: Matrix, _ reflectors: [Double], _ signs: [Double]
  ) throws(FactorizationError) -> Matrix {
    var q = packed
    let columns = Int32(q.columns)
    // (m x n) <- reflectors (m x n), (n)
    let info = LAPACKE_dorgqr(
      LAPACK_COL_MAJOR, Int32(q.rows), columns, columns, &q.elements, q.leadingDimension,
      reflectors)
    if info != 0 { throw .refused(routine: "dorgqr", info: Int(info)) }
    return Matrix(rows: q.rows, columns: q.columns) { q[$0, $1] * signs[$1] }
  }

  /// The coefficients x that minimise |A x - b|²: R x = Qᵀb.
  ///
  /// - Parameter b: The right-hand side, as long as A has rows; another length traps.
  /// - Returns: The n coefficients.
  /// - Throws: `rankDeficient` with the first column whose diagonal entry of R is at most
  ///   m ε times the largest, so that the coefficients are not determined.
  public func leastSquares(_ b: [Double]) throws(FactorizationError) -> [Double] {
    precondition(b.count == q.rows, "\(b.count) entries for \(q.rows) rows")
    try requireFullRank()
    var x = q.transposeMultiplied(by: b)
    guard !x.isEmpty else { return x }
    // (n) <- (n x n)^-1 (n)
    cblas_dtrsv(
      CblasColMajor, CblasUpper, CblasNoTrans, CblasNonUnit, Int32(r.rows), r.elements,
      r.leadingDimension, &x, 1)
    return x
  }

  private func requireFullRank() throws(FactorizationError) {
    let diagonal = (0..<r.rows).map { r[$0, $0] }
    let smallest = Double(q.rows) * Double.ulpOfOne * (diagonal.max() ?? 0)
    guard let column = diagonal.firstIndex(where: { $0 <= smallest }) else { return }
    throw .rankDeficient(column: column)
  }
}
