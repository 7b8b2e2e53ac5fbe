import Foundation
import LinearAlgebra
import Testing

@Suite("Eigenvalues of a symmetric matrix")
struct SymmetricEigenTests {
  /// The second difference matrix: eigenvalues 2 - 2 cos(k π/(n + 1)).
  static func differences(_ size: Int) -> Matrix {
    Matrix(rows: size, columns: size) { $0 == $1 ? 2 : abs($0 - $1) == 1 ? -1 : 0 }
  }

  @Test("of second differences are those of the vibrating string, ascending")
  func string() throws {
    let eigen = try SymmetricEigen(SymmetricEigenTests.differences(12))
    let expected = (1...12).map { 2 - 2 * cos(Double($0) * .pi / 13) }
    #expect(agree(eigen.values, expected))
    #expect(!agree(eigen.values, expected.reversed()))
  }

  @Test("come with orthonormal vectors that rebuild the matrix")
  func rebuilds() throws {
    let a = SymmetricEigenTests.differences(7)
    let eigen = try SymmetricEigen(a)
    let scaled = Matrix(rows: 7, columns: 7) { eigen.vectors[$0, $1] * eigen.values[$1] }
    #expect(agree(scaled.multipliedByTranspose(of: eigen.vectors).elements, a.elements))
    let gram = eigen.vectors.transposeMultiplied(by: eigen.vectors)
    #expect(agree(gram.elements, Matrix.identity(7).elements))
  }

  @Test("come with vectors whose largest entry is positive")
  func signs() throws {
    let vectors = try SymmetricEigen(SymmetricEigenTests.differences(6)).vectors
    for column in 0..<6 {
      let entries = vectors.column(column)
      #expect((entries.max() ?? 0) >= -(entries.min() ?? 0) - Tolerance.rounding)
    }
  }

  @Test("do not exist for infinite entries; a matrix without rows has none")
  func edges() throws {
    #expect(throws: FactorizationError.notFinite(row: 0, column: 0)) {
      try SymmetricEigen(Matrix(rows: 1, columns: 1, repeating: .infinity))
    }
    #expect(try SymmetricEigen(Matrix(rows: 0, columns: 0, repeating: 0)).values.isEmpty)
  }
}
