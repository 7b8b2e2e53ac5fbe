import LinearAlgebra
import Testing

@Suite("A matrix")
struct MatrixTests {
  let matrix = Matrix(rows: 2, columns: 3) { Double(10 * $0 + $1) }

  @Test("keeps its entries column after column")
  func columnMajor() {
    #expect(matrix.elements == [0, 10, 1, 11, 2, 12])
    #expect(matrix[1, 2] == 12)
    #expect(matrix.column(1) == [1, 11])
  }

  @Test("can be changed entry by entry, without touching a copy")
  func valueSemantics() {
    var copy = matrix
    copy[0, 1] = 99
    #expect(copy[0, 1] == 99)
    #expect(matrix[0, 1] == 1)
    #expect(copy != matrix)
  }

  @Test("equals the transpose of its transpose, but not its transpose")
  func transposition() {
    #expect(matrix.transposed.rows == 3)
    #expect(matrix.transposed[2, 1] == matrix[1, 2])
    #expect(matrix.transposed.transposed == matrix)
    #expect(matrix.transposed != matrix)
  }

  @Test("may have no entries")
  func empty() {
    let empty = Matrix(rows: 0, columns: 3, repeating: 1)
    #expect(empty.elements.isEmpty)
    #expect(empty.transposed.rows == 3)
    #expect(empty.isSquare == false)
  }

  @Test("of the identity has ones on the diagonal only")
  func identity() {
    #expect(Matrix.identity(2).elements == [1, 0, 0, 1])
    #expect(Matrix.identity(0).isSquare)
  }

  @Test("with the wrong number of entries stops the program")
  func wrongCount() async {
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rows: 2, columns: 2, elements: [1, 2, 3])
    }
  }

  @Test("read outside its rows stops the program, even where memory has an entry")
  func outside() async {
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rows: 2, columns: 2, repeating: 0)[2, 0]
    }
  }
}
