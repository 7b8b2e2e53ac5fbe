import Probability
import Testing

@testable import EnrolmentModel

@Suite("What levers work on in a level")
struct LevelPoolsTests {
  @Test("is read from the level's own assumptions")
  func book() throws {
    let changing: [String: Distribution] = [
      "pool/school-leavers/craft": .constant(0.1), "pool/firms/craft": .constant(0.2),
      "pool/rural-workers/craft": .constant(0.3), "pool/lower-secondary/craft": .constant(0.4),
      "pool/upper-secondary/craft": .constant(0.6), "closure-seat-share/craft": .constant(0.7),
      "online-suitability/craft": .constant(0.8),
    ]
    let own = LevelPools(try Town.book(Town.plan(), changing), level: "craft")
    #expect(own.schoolLeavers == 0.1 && own.firms == 0.2 && own.ruralWorkers == 0.3)
    #expect(own.lowerSecondary == 0.4 && own.upperSecondary == 0.6)
    #expect(own.shutSeats == 0.7 && own.onlineSuitability == 0.8)
    let other = LevelPools(try Town.book(Town.plan(), changing), level: "evening")
    #expect(other.schoolLeavers == 0.5)
  }

  @Test("keeps open: half the loss is seats, a fifth stay on site, of the rest 40 % · 50 % online")
  func kept() {
    let conditions = YearConditions()
    conditions.keepSeats(.all(0.2), schedule: .one, online: false)
    conditions.keepSeats(.all(0.5), schedule: .one, online: true)
    let own = LevelPools(
      schoolLeavers: 0, firms: 0, ruralWorkers: 0, lowerSecondary: 0, upperSecondary: 0,
      shutSeats: 0.5, onlineSuitability: 0.4)
    // 0.5 · (1 − 0.8 · 0.8)
    #expect(own.kept(conditions).months.allSatisfy { agree($0, 0.18) })
    #expect(own.kept(YearConditions()) == .zero)
    #expect(LevelPools.none.kept(conditions) == .zero)
  }
}
