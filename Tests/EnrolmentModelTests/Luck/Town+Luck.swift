@testable import EnrolmentModel

extension Town {
  /// The streams of luck of a problem like the town's.
  static func luck(
    _ luck: Luck = .random, plan: Plan = plan(), draws: Int = 1000, seed: UInt64 = 72
  ) throws -> LuckStreams {
    LuckStreams(try problem(plan: plan, draws: draws, seed: seed, luck: luck))
  }
}
