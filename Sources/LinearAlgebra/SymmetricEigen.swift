internal import COpenBLAS

/// The eigenvalues and eigenvectors of a symmetric matrix: A = V diag(λ) Vᵀ.
///
/// Only the lower triangle of A is read. The sign of each vector is fixed so that its entry of
/// largest size (the first of them) is positive; vectors of equal eigenvalues are any orthonormal
/// basis of their space. O(n³).
///
/// Reference: Golub and Van Loan (2013), *Matrix Computations*, 4th edition, section 8.3
/// (LAPACK's dsyev). Also called: spectral decomposition.
public struct SymmetricEigen: Sendable {
  /// The eigenvalues λ, ascending.
  public let values: [Double]
  /// The orthonormal eigenvectors V; column j belongs to `values[j]`.
  public let vectors: Matrix

  /// Decomposes a symmetric matrix.
  ///
  /// - Parameter a: The matrix A; one that is not square traps.
  /// - Throws: `notFinite` for an entry that is no number, `notConverged` if the iteration stalls.
  public init(_ a: Matrix) throws(FactorizationError) {
    precondition(a.isSquare, "\(a.rows) x \(a.columns) is not square")
    try a.requireFinite()
    var vectors = a
    var values = [Double](repeating: 0, count: a.rows)
    // (n), (n x n) <- eigen (n x n)
    let info = LAPACKE_dsyev(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "L")), Int32(a.rows),
      &vectors.elements, a.leadingDimension, &values)
    if info > 0 { throw .notConverged(remaining: Int(info)) }
    if info < 0 { throw .refused(routine: "dsyev", info: Int(info)) }
    vectors.fixColumnSigns()
    self.values = values
    self.vectors = vectors
  }
}

extension Matrix {
  /// Turns each column so that its entry of largest size is positive.
  fileprivate mutating func fixColumnSigns() {
    for column in 0..<columns {
      var largest = 0.0
      for row in 0..<rows where abs(self[row, column]) > abs(largest) {
        largest = self[row, column]
      }
      guard largest < 0 else { continue }
      for row in 0..<rows { self[row, column].negate() }
    }
  }
}
