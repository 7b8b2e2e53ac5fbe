internal import COpenBLAS

extension Matrix {
  /// The product A B.
  ///
  /// O(m k n). Shapes: (m x n) <- (m x k)(k x n); others trap. An empty sum is 0.
  ///
  /// - Parameter other: The right factor B.
  /// - Returns: A B.
  public func multiplied(by other: Matrix) -> Matrix {
    precondition(
      columns == other.rows, "\(rows) x \(columns) times \(other.rows) x \(other.columns)")
    // (m x n) <- (m x k)(k x n)
    return Matrix.product(
      self, CblasNoTrans, other, CblasNoTrans, shape: (rows, other.columns), inner: columns)
  }

  /// The product AᵀB, without forming the transpose.
  ///
  /// O(m k n). Shapes: (m x n) <- (k x m)ᵀ(k x n); others trap.
  ///
  /// - Parameter other: The right factor B.
  /// - Returns: AᵀB.
  public func transposeMultiplied(by other: Matrix) -> Matrix {
    precondition(
      rows == other.rows, "(\(rows) x \(columns))' times \(other.rows) x \(other.columns)")
    // (m x n) <- (k x m)'(k x n)
    return Matrix.product(
      self, CblasTrans, other, CblasNoTrans, shape: (columns, other.columns), inner: rows)
  }

  /// The product ABᵀ, without forming the transpose.
  ///
  /// O(m k n). Shapes: (m x n) <- (m x k)(n x k)ᵀ; others trap.
  ///
  /// - Parameter other: The factor B whose transpose stands on the right.
  /// - Returns: ABᵀ.
  public func multipliedByTranspose(of other: Matrix) -> Matrix {
    precondition(
      columns == other.columns, "\(rows) x \(columns) times (\(other.rows) x \(other.columns))'")
    // (m x n) <- (m x k)(n x k)'
    return Matrix.product(
      self, CblasNoTrans, other, CblasTrans, shape: (rows, other.rows), inner: columns)
  }

  /// The product A x.
  ///
  /// O(m n). Shapes: (m) <- (m x n)(n); others trap.
  ///
  /// - Parameter vector: The vector x.
  /// - Returns: A x.
  public func multiplied(by vector: [Double]) -> [Double] {
    precondition(columns == vector.count, "\(rows) x \(columns) times \(vector.count)")
    return product(CblasNoTrans, vector, count: rows)
  }

  /// The product Aᵀx, without forming the transpose.
  ///
  /// O(m n). Shapes: (n) <- (m x n)ᵀ(m); others trap.
  ///
  /// - Parameter vector: The vector x.
  /// - Returns: Aᵀx.
  public func transposeMultiplied(by vector: [Double]) -> [Double] {
    precondition(rows == vector.count, "(\(rows) x \(columns))' times \(vector.count)")
    return product(CblasTrans, vector, count: columns)
  }
}

extension Matrix {
  private static func product(
    _ a: Matrix, _ transposeA: CBLAS_TRANSPOSE, _ b: Matrix, _ transposeB: CBLAS_TRANSPOSE,
    shape: (rows: Int, columns: Int), inner: Int
  ) -> Matrix {
    var result = Matrix(rows: shape.rows, columns: shape.columns, repeating: 0)
    guard !result.elements.isEmpty, inner > 0 else { return result }
    // (m x n) <- (m x k)(k x n)
    cblas_dgemm(
      CblasColMajor, transposeA, transposeB, Int32(shape.rows), Int32(shape.columns), Int32(inner),
      1, a.elements, a.leadingDimension, b.elements, b.leadingDimension,
      0, &result.elements, Int32(shape.rows))
    return result
  }

  private func product(_ transpose: CBLAS_TRANSPOSE, _ vector: [Double], count: Int) -> [Double] {
    var result = [Double](repeating: 0, count: count)
    guard !elements.isEmpty else { return result }
    // (m) <- (m x n)(n), or (n) <- (m x n)'(m)
    cblas_dgemv(
      CblasColMajor, transpose, Int32(rows), Int32(columns),
      1, elements, leadingDimension, vector, 1, 0, &result, 1)
    return result
  }
}
