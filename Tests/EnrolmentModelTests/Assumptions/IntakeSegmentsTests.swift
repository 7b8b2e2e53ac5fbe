import EnrolmentModel
import Probability
import Testing

@Suite("The parts of a year's intake")
struct IntakeSegmentsTests {
  let plan = Town.oneLevelPlan()

  private func segments(
    _ shares: [(months: String, share: Double)]
  ) throws(IntakeSegments.Problem) -> IntakeSegments {
    let base: [Assumption]
    do {
      base = try Town.book(plan).sorted.filter { !$0.key.hasPrefix("intake-share/") }
      let entries = shares.map {
        Town.assumption("intake-share/evening/\($0.months)", .constant($0.share))
      }
      let book = try AssumptionBook(base + entries, for: plan)
      return try IntakeSegments(book, for: plan)
    } catch let problem as IntakeSegments.Problem {
      throw problem
    } catch { preconditionFailure("\(error)") }
  }

  @Test("are read in the order of the months, whatever the order of the keys")
  func order() throws {
    let found = try segments([("07-12", 0.25), ("01-06", 0.75)])
    #expect(found.months == [1...6, 7...12] && found.shares == [[0.75, 0.25]])
  }

  @Test("must cover the year once, sum to 1 and be positive")
  func problems() {
    #expect(throws: IntakeSegments.Problem.missing(level: "evening")) { try segments([]) }
    let holes: [[(months: String, share: Double)]] = [
      [("01-06", 0.5), ("08-12", 0.5)], [("01-07", 0.5), ("07-12", 0.5)], [("01-11", 1)],
    ]
    for hole in holes {
      #expect(throws: IntakeSegments.Problem.notAYear(level: "evening")) { try segments(hole) }
    }
    #expect(throws: IntakeSegments.Problem.sum(level: "evening", 0.75)) {
      try segments([("01-06", 0.5), ("07-12", 0.25)])
    }
    #expect(throws: IntakeSegments.Problem.sum(level: "evening", 1)) {
      try segments([("01-06", 1.5), ("07-12", -0.5)])
    }
  }

  @Test("must be the same months for all levels")
  func unequal() throws {
    let plan = Town.plan()
    let book = try Town.book(plan).sorted.filter { !$0.key.hasPrefix("intake-share/evening") }
    let whole = Town.assumption("intake-share/evening/01-12", .constant(1))
    let changed = try AssumptionBook(book + [whole], for: plan)
    #expect(throws: IntakeSegments.Problem.unequalSegments(level: "evening")) {
      try IntakeSegments(changed, for: plan)
    }
  }
}
