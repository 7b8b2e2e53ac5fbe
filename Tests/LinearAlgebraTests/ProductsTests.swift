import LinearAlgebra
import Testing

@Suite("Products of matrices")
struct ProductsTests {
  let a = Matrix(rows: 2, columns: 3) { Double(3 * $0 + $1 + 1) }
  let b = Matrix(rows: 3, columns: 4) { Double($0 * $0) - Double($1) }

  /// The definition, entry by entry.
  private func product(_ a: Matrix, _ b: Matrix) -> Matrix {
    Matrix(rows: a.rows, columns: b.columns) { row, column in
      (0..<a.columns).reduce(0) { $0 + a[row, $1] * b[$1, column] }
    }
  }

  @Test("are the sums of their definition")
  func definition() {
    #expect(a.multiplied(by: b) == product(a, b))
  }

  @Test("with a transpose equal those with the transpose formed")
  func transposes() {
    #expect(a.transposed.transposeMultiplied(by: b) == product(a, b))
    #expect(a.multipliedByTranspose(of: b.transposed) == product(a, b))
    #expect(a.multiplied(by: b) != product(a, b).transposed)
  }

  @Test("with a vector are those with a matrix of one column")
  func vectors() {
    let x = [2.0, -1, 0.5]
    let column = Matrix(rows: 3, columns: 1, elements: x)
    #expect(a.multiplied(by: x) == product(a, column).elements)
    #expect(a.transposed.transposeMultiplied(by: x) == product(a, column).elements)
  }

  @Test("over nothing are zeros of the right shape")
  func empty() {
    let tall = Matrix(rows: 2, columns: 0, repeating: 0)
    let wide = Matrix(rows: 0, columns: 3, repeating: 0)
    #expect(tall.multiplied(by: wide) == Matrix(rows: 2, columns: 3, repeating: 0))
    #expect(wide.multiplied(by: [1, 2, 3]).isEmpty)
    #expect(tall.multiplied(by: []) == [0, 0])
  }

  @Test("of shapes that do not fit stop the program")
  func shapes() async {
    await #expect(processExitsWith: .failure) {
      let a = Matrix.identity(2)
      _ = a.multiplied(by: Matrix.identity(3))
    }
  }
}
