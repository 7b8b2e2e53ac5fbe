import Foundation
import LinearAlgebra
import Testing

@Suite("The Cholesky factor")
struct CholeskyTests {
  /// Pascal's matrix has binomials everywhere, also in its factor, and determinant 1.
  static func pascal(_ size: Int) -> Matrix {
    Matrix(rows: size, columns: size) { binomial($0 + $1, $0) }
  }

  static func binomial(_ n: Int, _ k: Int) -> Double {
    k > n ? 0 : (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
  }

  @Test("of Pascal's matrix holds the binomials, and exact zeros above")
  func pascalFactor() throws {
    let factor = try Cholesky(CholeskyTests.pascal(8)).lower
    for row in 0..<8 {
      for column in 0..<8 {
        let expected = CholeskyTests.binomial(row, column)
        #expect(agree(factor[row, column], expected, 1e3 * Tolerance.rounding))
        if column > row { #expect(factor[row, column] == 0) }
      }
    }
  }

  @Test("solves A x = b, for one side and for many")
  func solves() throws {
    let a = Matrix(rows: 4, columns: 4) { $0 == $1 ? 4 : 1 / Double(1 + abs($0 - $1)) }
    let x = Matrix(rows: 4, columns: 2) { Double($0) - 2 * Double($1) }
    let cholesky = try Cholesky(a)
    #expect(agree(cholesky.solve(a.multiplied(by: x)).elements, x.elements))
    #expect(agree(cholesky.solve(a.multiplied(by: x.column(1))), x.column(1)))
    #expect(!agree(cholesky.solve(x.column(1)), x.column(1)))
  }

  @Test("whitens: L times the half solution is the right-hand side")
  func solvesLower() throws {
    let cholesky = try Cholesky(CholeskyTests.pascal(5))
    let b = [1.0, -2, 3, 0.5, 7]
    #expect(agree(cholesky.lower.multiplied(by: cholesky.solveLower(b)), b, 1e-11))
  }

  @Test("reads only the lower triangle")
  func lowerTriangle() throws {
    var a = CholeskyTests.pascal(4)
    a[0, 3] = 1e6
    #expect(try Cholesky(a).lower == Cholesky(CholeskyTests.pascal(4)).lower)
  }

  @Test("gives a log determinant where the determinant itself would overflow or vanish")
  func logDeterminant() throws {
    for entry in [1e-12, 0.37, 1, 2, 1e12, 5e150] {
      let a = Matrix(rows: 300, columns: 300) { $0 == $1 ? entry : 0 }
      #expect(agree(try Cholesky(a).logDeterminant, 300 * log(entry)))
    }
    #expect(agree(try Cholesky(CholeskyTests.pascal(6)).logDeterminant, 0, 1e-11))
    #expect(try Cholesky(Matrix(rows: 0, columns: 0, repeating: 0)).logDeterminant == 0)
  }

  @Test("does not exist for an indefinite matrix, and says at which order")
  func indefinite() {
    let a = Matrix(rows: 2, columns: 2, elements: [1, 2, 2, 1])
    #expect(throws: FactorizationError.notPositiveDefinite(order: 2)) { try Cholesky(a) }
  }

  @Test("refuses an entry that is no number, and says where")
  func notFinite() {
    var a = Matrix.identity(3)
    a[2, 1] = .nan
    #expect(throws: FactorizationError.notFinite(row: 2, column: 1)) { try Cholesky(a) }
  }
}
