internal import ArgumentParser
internal import Forecasting
internal import Scenarios

/// The verb `backtest`.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Forecast every series as of earlier years and score what then came.",
    discussion: """
      CSV columns: series_id, model, horizon, origins, bias, mase, smape, crps, msis, coverage50, \
      coverage80, coverage95. One row a series, model and year ahead, the naive forecast beside \
      the model; then the same for all series together under the name all, each series and origin \
      counting once. bias (p50 less outcome), mase, crps and msis (95 %) are in units of the mean \
      absolute yearly change before the origin; smape is in percent; coverages are fractions.
      """)

  @Argument(help: "The panel, as for forecast.")
  var file: String

  @OptionGroup var panel: PanelOptions

  @Option(help: "Origins: the last horizon, horizon + 1, … observed years are hidden in turn.")
  var origins = 3

  @OptionGroup var output: PanelOutputOptions

  func validate() throws {
    guard (1...1000).contains(origins) else {
      throw ValidationError("--origins \(origins) is outside 1 to 1000.")
    }
  }

  func run() throws {
    let findings = Findings()
    let backtest = Backtest(
      forecaster: try panel.forecaster(output.language), steps: panel.horizon, origins: origins,
      last: panel.last)
    let series = try output.panel(file, findings)
    let result = PanelBacktest(
      series, backtest, model: panel.model, executor: output.executor, findings: findings,
      progress: output.progress(of: series.entries.count))
    try output.finish(result.table, title: "Backtest", findings)
  }
}
