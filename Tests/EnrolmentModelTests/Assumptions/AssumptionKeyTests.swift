import Probability
import Testing

@testable import EnrolmentModel

@Suite("The keys of assumptions")
struct AssumptionKeyTests {
  private func bytes(_ changing: [String: Distribution]) throws -> [[UInt64]] {
    let fit = try EnrolmentFit(
      Town.problem(changing: changing, draws: 250, until: 2023), executor: SerialExecutor())
    return fit.draws.columns.map { fit.draws.values($0).map(\.bitPattern) }
  }

  @Test("that the fit does not read leave it as it is, to the last bit")
  func chainKeys() throws {
    let keys = AssumptionKey.required(by: Town.plan()).filter { !AssumptionKey.isReadByFit($0) }
    #expect(keys.count > 40)
    let changed = Dictionary(uniqueKeysWithValues: keys.map { ($0, Distribution.constant(0.123)) })
    #expect(try bytes(changed) == bytes([:]))
  }

  @Test(
    "that the fit reads move it",
    arguments: [
      "carry-over", "catch-up-within-year", "closure-effect/craft", "level-scale/college",
      "share-of-group/craft-and-evening/craft", "remaining-closures", "capacity-ceiling",
      "level-correlation", "theta/sigma_eta", "definition-error/result", "width-floor/lead-2",
      "intake-profile/base-sd", "shared-source-error",
    ])
  func fitKeys(key: String) throws {
    #expect(AssumptionKey.isReadByFit(key))
    #expect(try bytes([key: .constant(0.3)]) != bytes([:]))
  }

  @Test("have two digits for every month of an intake share")
  func months() {
    #expect(AssumptionKey.intakeShare("college", 7...11) == "intake-share/college/07-11")
  }
}
