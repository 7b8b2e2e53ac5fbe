internal import ArgumentParser
internal import Scenarios

/// The verb `forecast`.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast", abstract: "Forecast every annual series of a panel.",
    discussion: """
      Reads CSV with the columns series_id, value and year (or year_index), packed by gzip or \
      not; gaps are allowed. A row that cannot be used is reported with its line and its series \
      left out; the others are forecast all the same, and the command ends with 65.

      CSV columns: series_id, horizon, mean, p025, p05, p10, p25, p50, p75, p90, p95, p975; one \
      row a series and year ahead, series in the order of the input. p50 is the point forecast, \
      p025 to p975 hold 95 % of what may come.
      """)

  @Argument(help: "The panel.")
  var file: String

  @OptionGroup var panel: PanelOptions
  @OptionGroup var output: PanelOutputOptions

  func run() throws {
    let findings = Findings()
    let forecaster = try panel.forecaster(output.language)
    let series = try output.panel(file, findings)
    let forecast = PanelForecast(
      series, forecaster: forecaster, steps: panel.horizon, model: panel.model, last: panel.last,
      executor: output.executor, findings: findings,
      progress: output.progress(of: series.entries.count))
    try output.finish(forecast.table, title: "Forecast", findings)
  }
}
