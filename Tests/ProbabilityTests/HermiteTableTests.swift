import Foundation
import Testing

@testable import Probability

@Suite("A Hermite table")
struct HermiteTableTests {
  @Test("follows a smooth function within its tolerance, and not another one")
  func follows() throws {
    let table = try #require(HermiteTable(reach: 4, tolerance: 1e-8) { (sin($0), cos($0)) })
    for z in stride(from: -3.999, to: 4, by: 0.0137) {
      let value = try #require(table.cubics.value(at: z))
      #expect(abs(value - sin(z)) < 1e-8)
    }
    #expect(abs(try #require(table.cubics.value(at: 1.1)) - sin(1.100001)) > 1e-8)
  }

  @Test("answers nothing outside its interval, nor for NaN")
  func outside() throws {
    let table = try #require(HermiteTable(reach: 4, tolerance: 1e-8) { ($0, 1) })
    for z in [4, -5, Double.nan] { #expect(table.cubics.value(at: z) == nil) }
  }

  @Test("is not made for a function with a corner or a pole")
  func rough() {
    #expect(HermiteTable(reach: 1, tolerance: 1e-8) { (abs($0 - 0.1), $0 < 0.1 ? -1 : 1) } == nil)
    #expect(HermiteTable(reach: 1, tolerance: 1e-8) { (1 / $0, -1 / ($0 * $0)) } == nil)
  }
}
