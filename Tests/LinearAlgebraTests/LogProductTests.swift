import Foundation
import Testing

@testable import LinearAlgebra

@Suite("The logarithm of a product")
struct LogProductTests {
  @Test("of one number is its logarithm, over the whole range")
  func one() {
    for exponent in stride(from: -300.0, through: 300, by: 7.3) {
      let x = pow(10, exponent)
      #expect(abs(logProduct([x]) - log(x)) <= 4e-16 * max(1, abs(log(x))))
    }
    #expect(logProduct([1]) == 0 && logProduct([]) == 0)
  }

  @Test("of many numbers is the sum of theirs, though the product overflows")
  func many() {
    let factors = (1...400).map { 1e200 / Double($0) }
    #expect(agree(logProduct(factors), factors.reduce(0) { $0 + log($1) }))
    #expect(!agree(logProduct(factors), logProduct(Array(factors.dropLast()))))
  }
}
