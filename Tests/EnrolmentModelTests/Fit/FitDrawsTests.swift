import Probability
import Testing

@testable import EnrolmentModel

@Suite("The draws of a fit")
struct FitDrawsTests {
  private func draws(from first: Int = 0) throws -> FitDraws {
    let parts = try FitParts(Town.problem())
    let columns: [FitDraws.Column] = [
      .turns(level: 0, year: 10), .turns(level: 2, year: 11),
      .share(level: 1, special: 2, segment: 0), .loss(level: 0), .loss(level: 1), .loss(level: 2),
      .catchUp, .carryOver, .remaining, .rowShare(0),
    ]
    let draws = FitDraws(first..<(first + 3), columns: columns, layout: parts.layout)
    for (index, column) in columns.enumerated() {
      for draw in 0..<3 { draws.column(column)[draw] = Double(10 * index + draw) }
    }
    return draws
  }

  @Test("are read by position as they are by name")
  func positions() throws {
    let draws = try draws()
    #expect(draws.turns(level: 0, year: 10, from: 1)?[0] == 1)
    #expect(draws.turns(level: 2, year: 11, from: 0)?[2] == 12)
    #expect(draws.share(level: 1, special: 2, segment: 0, from: 0)[0] == 20)
    #expect((0..<3).map { draws.loss(level: $0, from: 0)[0] } == [30, 40, 50])
    #expect(draws.catchUp(from: 0)[1] == 61 && draws.carryOver(from: 0)[1] == 71)
    #expect(draws.remaining(from: 1)[0] == 81)
    #expect(draws.values(.rowShare(0)) == [90, 91, 92])
  }

  @Test("of a later batch are read by their number among all draws")
  func laterBatch() throws {
    let draws = try draws(from: 5000)
    #expect(draws.count == 3)
    #expect(draws.turns(level: 2, year: 11, from: 5001)?[1] == 12)
    #expect(draws.loss(level: 1, from: 5002)[0] == 42)
    #expect(draws.share(level: 1, special: 2, segment: 0, from: 5000)[2] == 22)
    #expect(draws.catchUp(from: 5000)[1] == 61 && draws.carryOver(from: 5001)[0] == 71)
    #expect(draws.remaining(from: 5002)[0] == 82)
  }

  @Test("may be read eight at a time up to the last, whose neighbours are numbers")
  func lastLanes() throws {
    let draws = try draws()
    #expect(draws.values(.rowShare(0)).count == 3)
    #expect(draws.remaining(from: 2).values.allSatisfy { $0.isFinite })
  }

  @Test("hold what is the same for two levels once, and give it for both")
  func twins() throws {
    let parts = try FitParts(Town.problem())
    let draws = FitDraws(
      0..<3, columns: [.loss(level: 0), .loss(level: 1)],
      twins: [.loss(level: 2): .loss(level: 1), .catchUp: .carryOver], layout: parts.layout)
    for draw in 0..<3 { draws.column(.loss(level: 1))[draw] = Double(draw + 7) }
    #expect(draws.values(.loss(level: 2)) == [7, 8, 9])
    #expect(draws.loss(level: 2, from: 1)[0] == 8)
    // The twin of what is not held is not held either.
    #expect(!draws.holds(.catchUp))
  }

  @Test("have no turns of years that are not held")
  func notHeld() throws {
    let draws = try draws()
    #expect(draws.turns(level: 0, year: 11, from: 0) == nil)
    #expect(draws.turns(level: 0, year: -1, from: 0) == nil)
    #expect(!draws.holds(.turns(level: 1, year: 10)) && draws.holds(.catchUp))
  }
}
