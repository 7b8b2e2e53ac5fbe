import Testing

@testable import EnrolmentModel

@Suite("The verdict on draws that come in batches")
struct JudgeBatchesTests {
  private static let scenarios = [
    Town.baseline,
    Town.scenario(
      "strong", [CounsellingCampaign.key: Town.setting(["coverage": 0.8, "effect": 0.3])]),
    Town.scenario("idle"),
  ]

  private func problem() throws -> FitProblem { try Town.problem(draws: 20_003, until: 2023) }

  /// The rows when the twenty replicates come in batches of so many.
  private func rows(_ replicates: Int) throws -> [ResultRow] {
    let problem = try problem()
    let targets = [
      Town.target(.enrolment, "total", 6250), Town.target(.trainedLabourRate, "all", 0.68),
      Town.target(.certifiedLabourRate, "all", 0.45),
    ]
    let group = try ScenarioGroup(Self.scenarios, problem, targets, SerialExecutor())
    var judge: Judge?
    for first in stride(from: 0, to: 20, by: replicates) {
      let batch = DrawBatch(problem, replicates: first..<min(20, first + replicates))
      let simulators = [try group.simulate(batch, SerialExecutor())]
      if judge == nil { judge = Judge(simulators, isWhole: replicates == 20) }
      judge?.add(simulators, executor: SerialExecutor())
    }
    #expect(group.diagnostics?.proposals == 20_003)
    return judge?.rows ?? []
  }

  @Test("is the one on all draws at once, whatever the batches", arguments: [10, 7])
  func batches(replicates: Int) throws {
    let (whole, parts) = (try rows(20), try rows(replicates))
    #expect(whole.count == parts.count && !whole.isEmpty)
    for (one, other) in zip(whole, parts) {
      let isSame =
        one.statistic == .mean || one.statistic == .sd || one.unit == "turns"
        ? agree(one.value, other.value, 1e-9) : one.value == other.value
      #expect(isSame, "\(one) \(other.value)")
    }
  }

  @Test("has the same draws as the fit that is made at once")
  func draws() throws {
    let problem = try problem()
    let whole = try EnrolmentFit(problem, executor: SerialExecutor())
    let fitter = try Fitter(problem, SerialExecutor())
    var widths: WidthFloor? = whole.widths
    var turns: [Double] = []
    for replicates in [0..<3, 3..<15, 15..<20] {
      let fit = try fitter.fit(
        DrawBatch(problem, replicates: replicates), SerialExecutor(), widths: widths)
      widths = fit.widths
      turns += fit.turns(level: 0, year: Year(2022))
    }
    #expect(turns == whole.turns(level: 0, year: Year(2022)))
  }
}
