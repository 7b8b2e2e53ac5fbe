import LinearAlgebra
import Testing

@Suite("The QR decomposition")
struct QRDecompositionTests {
  let a = Matrix(rows: 5, columns: 3) { row, column in
    [1, Double(row), Double(row * row)][column] - (column == 1 ? 7 : 0)
  }

  @Test("rebuilds the matrix from orthonormal columns and a triangle with positive diagonal")
  func rebuilds() throws {
    let qr = try QRDecomposition(a)
    #expect(agree(qr.q.multiplied(by: qr.r).elements, a.elements))
    #expect(agree(qr.q.transposeMultiplied(by: qr.q).elements, Matrix.identity(3).elements))
    #expect((0..<3).allSatisfy { qr.r[$0, $0] > 0 })
    #expect(qr.r[2, 0] == 0)
  }

  @Test("fits the coefficients whose residuals are orthogonal to every column")
  func leastSquares() throws {
    let b = [1.0, 0, -2, 5, 3]
    let x = try QRDecomposition(a).leastSquares(b)
    let residuals = zip(b, a.multiplied(by: x)).map { $0 - $1 }
    #expect(agree(a.transposeMultiplied(by: residuals), [0, 0, 0], 1e2 * Tolerance.rounding))
    #expect(!agree(residuals, [0, 0, 0, 0, 0], 0.1))
  }

  @Test("finds the coefficients that made the right-hand side")
  func exactFit() throws {
    let x = [2.0, -0.5, 0.25]
    #expect(agree(try QRDecomposition(a).leastSquares(a.multiplied(by: x)), x, 1e-12))
  }

  @Test("says which column hangs on the others")
  func rankDeficient() throws {
    let twins = Matrix(rows: 4, columns: 3) { [1, Double($0), 2 * Double($0) - 1][$1] }
    let qr = try QRDecomposition(twins)
    #expect(throws: FactorizationError.rankDeficient(column: 2)) {
      try qr.leastSquares([1, 2, 3, 4])
    }
  }

  @Test("without columns fits nothing")
  func empty() throws {
    #expect(
      try QRDecomposition(Matrix(rows: 3, columns: 0, repeating: 0)).leastSquares([1, 2, 3]) == [])
  }
}
