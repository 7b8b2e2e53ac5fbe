/// Scenarios that share a fit, simulated batch by batch.
final class ScenarioGroup {
  let scenarios: [Scenario]
  private let fitter: Fitter
  private let targets: [Target]
  /// Constants of the chain and least widths, as the first batch found them.
  private var input: SimulationInput?
  private var widths: WidthFloor?
  /// How well the reweighting worked, over all batches so far.
  private(set) var diagnostics: FitDiagnostics?

  /// Finds the modes of the fit.
  ///
  /// - Parameters:
  ///   - scenarios: Scenarios with the same assumptions.
  ///   - problem: The problem under these.
  ///   - targets: The plan's targets.
  ///   - detail: What is kept of each draw of the fit.
  ///   - executor: Runs blocks of work.
  /// - Throws: `Study.Failure`.
  init(
    _ scenarios: [Scenario], _ problem: FitProblem, _ targets: [Target],
    keeping detail: Fitter.Detail = .chain, _ executor: some BlockExecutor
  ) throws(Study.Failure) {
    self.scenarios = scenarios
    self.targets = targets
    do { fitter = try Fitter(problem, keeping: detail, executor) } catch { throw .fit(error) }
  }

  /// Fits and simulates a batch.
  func simulate(
    _ batch: DrawBatch, _ executor: some BlockExecutor
  ) throws(Study.Failure) -> Simulator {
    let fit: EnrolmentFit
    do { fit = try fitter.fit(batch, executor, widths: widths) } catch { throw .fit(error) }
    diagnostics = diagnostics?.joined(with: fit.diagnostics) ?? fit.diagnostics
    widths = fit.widths
    let input: SimulationInput
    if let before = self.input {
      input = before.with(fit)
    } else {
      input = try Self.input(fit, targets)
    }
    self.input = input.withoutDraws
    return Simulator(scenarios, input, executor: executor)
  }

  private static func input(
    _ fit: EnrolmentFit, _ targets: [Target]
  ) throws(Study.Failure) -> SimulationInput {
    do { return try SimulationInput(fit: fit, targets: targets) } catch { throw .input(error) }
  }
}
