import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The intake model")
struct IntakeModelTests {
  @Test("has the assumed shares by segment in the middle of the prior, even by month")
  func usual() throws {
    let parts = try FitParts(Town.problem())
    parts.set(parts.origin)
    let expected =
      [Double](repeating: 0.5 / 6, count: 6) + [Double](repeating: 1.0 / 15, count: 5)
      + [1.0 / 6]
    for level in 0..<3 {
      #expect(zip(parts.usual(2019, level: level), expected).allSatisfy { agree($0, $1) })
    }
  }

  @Test("has positive shares that sum to 1 for any luck", arguments: 0..<30)
  func sum(draw: Int) throws {
    let parts = try FitParts(Town.problem())
    parts.set(parts.normals(draw, scale: 2))
    for level in 0..<3 {
      let months = parts.usual(2021, level: level)
      #expect(months.allSatisfy { $0 > 0 } && agree(months.reduce(0, +), 1))
    }
  }

  @Test("gives levels of a group one profile, others and other years their own")
  func kin() throws {
    let parts = try FitParts(Town.problem())
    parts.set(parts.normals(1))
    #expect(parts.usual(2019, level: 1) == parts.usual(2019, level: 2))
    #expect(parts.usual(2019, level: 0) != parts.usual(2019, level: 1))
    #expect(parts.usual(2019, level: 1) != parts.usual(2020, level: 1))
  }

  @Test("reads the disruption off the quantiles of its assumptions")
  func disruption() throws {
    let parts = try FitParts(Town.problem())
    var z = parts.origin
    let middle = parts.intake.disruption(z)
    let book = parts.problem.book
    #expect(agree(middle.loss[0], 1 - Double.exp(-0.4)))
    #expect(agree(middle.catchUp, book.value("catch-up-within-year"), Tolerance.optimised))
    #expect(agree(middle.carryOver, 0.1) && agree(middle.remaining, 0.5))
    // Half of a closure effect's variance is common to all levels.
    z[parts.layout.commonClosure] = 1
    let common = parts.intake.disruption(z)
    let expected = 1 - Double.exp(-0.4 * Double.exp(0.4 * 0.5.squareRoot()))
    #expect((0..<3).allSatisfy { agree(common.loss[$0], expected) })
    z[parts.layout.closure(0)] = 1
    let both = parts.intake.disruption(z)
    #expect(agree(both.loss[0], 1 - Double.exp(-0.4 * Double.exp(0.8 * 0.5.squareRoot()))))
    #expect(both.loss[1] == common.loss[1])
  }

  @Test("spreads the closures that remain evenly over the months of which nothing is known")
  func remaining() throws {
    let parts = try FitParts(Town.problem())
    let plan = parts.special(2022)
    func closed(_ special: Int, _ months: Double) -> [Double] {
      parts.intake.closedShares(special: special, level: 0, remaining: months).months
    }
    // On 4 March the months from March on are open to assumption: ten of them.
    #expect(closed(plan, 2) == [0, 0] + [Double](repeating: 0.2, count: 10))
    #expect(closed(plan, 15) == [0, 0] + [Double](repeating: 1, count: 10))
    #expect(closed(parts.special(2019), 2) == [Double](repeating: 0, count: 12))
  }

  @Test("has the same closed shares in the fit and in the chain, to the last bit")
  func closedTwice() throws {
    let parts = try FitParts(Town.problem())
    for year in [2020, 2021, 2022] {
      for months in [0, 0.3, 5, 20] {
        var filled = [Double](repeating: -1, count: 12)
        parts.intake.fillClosed(special: parts.special(year), level: 1, remaining: months, &filled)
        let other = parts.intake.closedShares(
          special: parts.special(year), level: 1, remaining: months)
        #expect(filled == other.months)
      }
    }
  }

  @Test("knows February to April 2020 as closed, and March to November 2021")
  func known() throws {
    let parts = try FitParts(Town.problem())
    let closed = parts.intake.closed[parts.special(2020)][0].months
    #expect(closed == [0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(parts.intake.closed[parts.special(2021)][0].yearSum == 9)
    #expect(parts.intake.hasClosure[parts.special(2021)])
    #expect(!parts.intake.hasClosure[parts.special(2019)])
  }
}
