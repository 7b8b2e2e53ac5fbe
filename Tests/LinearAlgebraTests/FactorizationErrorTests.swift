import LinearAlgebra
import Testing

@Suite("A failed factorisation")
struct FactorizationErrorTests {
  @Test("is told in one sentence with its numbers")
  func sentences() {
    #expect(
      FactorizationError.notPositiveDefinite(order: 3).description
        == "the matrix is not positive definite: its leading minor of order 3 is not positive")
    #expect(
      FactorizationError.notFinite(row: 1, column: 2).description
        == "the entry in row 1, column 2 is not a finite number")
  }
}
