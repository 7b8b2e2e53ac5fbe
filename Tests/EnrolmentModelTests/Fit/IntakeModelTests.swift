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
    func disruption() -> Disruption {
      let found = Disruption(levels: 3)
      found.update(Room(z.count) { Lanes(repeating: z[$0]) }, parts.intake)
      return found
    }
    let middle = disruption()
    let book = parts.problem.book
    #expect(agree(middle.loss[0].common, 1 - Double.exp(-0.4)))
    #expect(
      agree(middle.catchUp.common, book.value("catch-up-within-year"), Tolerance.optimised))
    #expect(agree(middle.carryOver.common, 0.1) && agree(middle.remaining.common, 0.5))
    // Half of a closure effect's variance is common to all levels.
    z[parts.layout.commonClosure] = 1
    let common = disruption()
    let expected = 1 - Double.exp(-0.4 * Double.exp(0.4 * 0.5.squareRoot()))
    #expect((0..<3).allSatisfy { agree(common.loss[$0].common, expected) })
    z[parts.layout.closure(0)] = 1
    let both = disruption()
    #expect(agree(both.loss[0].common, 1 - Double.exp(-0.4 * Double.exp(0.8 * 0.5.squareRoot()))))
    #expect(both.loss[1] == common.loss[1])
  }

  @Test("spreads the closures that remain evenly over the months of which nothing is known")
  func remaining() throws {
    let parts = try FitParts(Town.problem())
    let plan = parts.special(2022)
    func closed(_ special: Int, _ months: Double) -> [Double] {
      let room = MonthRoom(1)
      let year = room.take()
      parts.intake.fillClosed(
        year, special: special, level: 0, remaining: Lanes(repeating: months))
      return withExtendedLifetime(room) { (0..<12).map { year[$0].common } }
    }
    // On 4 March the months from March on are open to assumption: ten of them.
    #expect(closed(plan, 2) == [0, 0] + [Double](repeating: 0.2, count: 10))
    #expect(closed(plan, 15) == [0, 0] + [Double](repeating: 1, count: 10))
    #expect(closed(parts.special(2019), 2) == [Double](repeating: 0, count: 12))
  }

  @Test("spreads the closures of each draw alone")
  func eightRemaining() throws {
    let parts = try FitParts(Town.problem())
    let room = MonthRoom(1)
    let year = room.take()
    let months: Lanes = [0, 0.3, 1, 2, 5, 10, 15, 20]
    parts.intake.fillClosed(year, special: parts.special(2022), level: 1, remaining: months)
    for lane in 0..<8 {
      let each = min(1, months[lane] / 10)
      let expected = [0, 0] + [Double](repeating: each, count: 10)
      #expect(withExtendedLifetime(room) { year.year(lane: lane).months } == expected)
    }
  }

  @Test("takes the same shape for levels of a group only where nothing tells them apart")
  func twins() throws {
    let same = try FitParts(Town.problem()).intake
    #expect((0..<3).map { same.twin(special: 1, level: $0) } == [-1, -1, 1])
    let other = try FitParts(
      Town.problem(changing: ["closure-effect/evening": .logNormal(median: 0.5, logSD: 0.4)])
    ).intake
    #expect((0..<3).map { other.twin(special: 1, level: $0) } == [-1, -1, -1])
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
