/// What a briefing shows beside the figures of a run: pictures' data, read off
/// the same trajectories.
public struct StudyDetail: Sendable {
  /// The baseline's fans: the rates that are forecast, then total turns.
  public let fans: [OutcomeFan]
  /// Where the baseline's turns go.
  public let pipeline: TrainingPipeline
  /// The plan year by month under the baseline, where the plan has a total of turns.
  public let months: MonthlyPath?

  /// Reads simulations of a study.
  ///
  /// - Parameter simulators: The study's simulators; the first holds the baseline first.
  public init(_ simulators: [Simulator]) {
    let main = simulators[0]
    let input = main.input
    let plan = input.fit.problem.plan
    fans =
      [OutcomeFan(.trainedLabourRate, input.model.trained, main, 0)]
      + (input.knowsCertified
        ? [OutcomeFan(.certifiedLabourRate, input.model.certified, main, 0)] : [])
      + [OutcomeFan(turns: main, 0)]
    pipeline = TrainingPipeline(main, 0)
    let target = input.targets.first {
      $0.indicator == .enrolment && $0.level == "total" && $0.year == plan.year
    }
    months = target.map { MonthlyPath(input.fit, target: $0.atLeast) }
  }
}
