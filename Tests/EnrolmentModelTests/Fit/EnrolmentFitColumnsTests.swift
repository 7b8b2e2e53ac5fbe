import Probability
import Testing

@testable import EnrolmentModel

@Suite("Columns of a fit")
struct EnrolmentFitColumnsTests {
  private static let fit = Result {
    try EnrolmentFit(Town.problem(draws: 504), executor: SerialExecutor())
  }

  @Test("the parts of the plan year add up to a year in every draw")
  func shares() throws {
    let fit = try Self.fit.get()
    for level in fit.problem.plan.levels.indices {
      let parts = fit.intakeShares(level: level)
      #expect(parts.count == fit.problem.segments.months.count)
      for draw in 0..<504 {
        let sum = parts.reduce(0) { $0 + $1[draw] }
        #expect(abs(sum - 1) < Tolerance.rounding)
      }
    }
  }

  @Test("whole columns hold what the chain reads eight draws at a time")
  func lanes() throws {
    let fit = try Self.fit.get()
    let special = fit.intake.specialIndex[fit.problem.plan.year - fit.problem.plan.historyFrom]
    let shares = fit.intakeShares(level: 0)
    let loss = fit.closureLoss(level: 0)
    for draw in stride(from: 0, to: 504, by: Lanes.width) {
      let read = [
        fit.draws.share(level: 0, special: special, segment: 0, from: draw),
        fit.draws.loss(level: 0, from: draw), fit.draws.catchUp(from: draw),
        fit.draws.carryOver(from: draw), fit.draws.remaining(from: draw),
      ]
      let columns = [shares[0], loss, fit.catchUp, fit.carryOver, fit.remainingClosures]
      for (lanes, column) in zip(read, columns) {
        #expect((0..<Lanes.width).allSatisfy { lanes[$0] == column[draw + $0] })
      }
    }
  }

  @Test("losses are shares, closures months, and both differ between draws")
  func ranges() throws {
    let fit = try Self.fit.get()
    let loss = fit.closureLoss(level: 0)
    let months = fit.remainingClosures
    #expect(loss.count == 504 && months.count == 504)
    #expect(loss.allSatisfy { (0...1).contains($0) } && Set(loss).count > 100)
    #expect(months.allSatisfy { (0...12).contains($0) } && Set(months).count > 100)
  }
}
