import Testing

@testable import EnrolmentModel

@Suite("The draws of a fit")
struct FitDrawsTests {
  private func draws() throws -> FitDraws {
    let parts = try FitParts(Town.problem())
    let columns: [FitDraws.Column] = [
      .turns(level: 0, year: 10), .turns(level: 2, year: 11),
      .share(level: 1, special: 2, segment: 0), .loss(level: 0), .loss(level: 1), .loss(level: 2),
      .catchUp, .carryOver, .remaining, .rowShare(0),
    ]
    let draws = FitDraws(count: 3, columns: columns, layout: parts.layout)
    for (index, column) in columns.enumerated() {
      for draw in 0..<3 { draws.column(column)[draw] = Double(10 * index + draw) }
    }
    return draws
  }

  @Test("are read by position as they are by name")
  func positions() throws {
    let draws = try draws()
    #expect(draws.turns(level: 0, year: 10, draw: 1) == 1)
    #expect(draws.turns(level: 2, year: 11, draw: 2) == 12)
    #expect(draws.share(level: 1, special: 2, segment: 0, draw: 0) == 20)
    #expect((0..<3).map { draws.loss(level: $0, draw: 0) } == [30, 40, 50])
    #expect(draws.catchUp(1) == 61 && draws.carryOver(1) == 71 && draws.remaining(1) == 81)
    #expect(draws.values(.rowShare(0)) == [90, 91, 92])
  }

  @Test("have no turns of years that are not held")
  func notHeld() throws {
    let draws = try draws()
    #expect(draws.turns(level: 0, year: 11, draw: 0) == nil)
    #expect(draws.turns(level: 0, year: -1, draw: 0) == nil)
    #expect(!draws.holds(.turns(level: 1, year: 10)) && draws.holds(.catchUp))
  }
}
