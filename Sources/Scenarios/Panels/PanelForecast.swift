public import EnrolmentModel
public import Forecasting
internal import Synchronization

/// Forecasts of all series of a panel, in the order of the panel.
public struct PanelForecast: Sendable {
  /// The name of a series with its forecast.
  public struct Row: Sendable {
    /// The name of the series.
    public let name: String
    /// Its forecast.
    public let forecast: SeriesForecast
  }

  /// The forecasts; series that could not be forecast are not here.
  public let rows: [Row]

  /// How many series are forecast together by one thread.
  static let block = 64

  /// Forecasts a panel.
  ///
  /// - Parameters:
  ///   - panel: The panel.
  ///   - forecaster: The forecaster.
  ///   - steps: How many years ahead.
  ///   - model: The ensemble, or one model.
  ///   - last: How many of the last observations are used, or all.
  ///   - executor: What runs the blocks.
  ///   - findings: Where series that cannot be forecast are added.
  ///   - progress: Told how many series are done, from any thread.
  public init(
    _ panel: Panel, forecaster: Forecaster = Forecaster(), steps: Int, model: Model = .ensemble,
    last: Int? = nil, executor: some BlockExecutor, findings: Findings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    let results = PanelWork.map(panel.entries, executor: executor, progress: progress) {
      entry -> Result<SeriesForecast, SeriesProblem>? in
      guard let series = entry.series else { return nil }
      let seen = last.map { series.last($0) } ?? series
      return Result { () throws(SeriesProblem) in
        try forecaster.forecast(seen, steps: steps, model: model)
      }
    }
    var rows: [Row] = []
    for (entry, result) in zip(panel.entries, results) {
      switch result {
      case .success(let forecast): rows.append(Row(name: entry.name, forecast: forecast))
      case .failure(let problem):
        findings.error(panel.file, entry.line, problem.message(entry.name))
      case nil: continue
      }
    }
    self.rows = rows
  }
}

/// Work on every series of a panel, on several threads, with the results in order.
enum PanelWork {
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], executor: some BlockExecutor, progress: @Sendable (Int) -> Void,
    _ body: @Sendable (Item) -> Result
  ) -> [Result] {
    let size = PanelForecast.block
    let blocks = (items.count + size - 1) / size
    let done = Mutex<[Int: [Result]]>([:])
    executor.forEach(blocks) { block in
      let results = items[(block * size)..<min(items.count, (block + 1) * size)].map(body)
      let count = done.withLock { done in
        done[block] = results
        return done.count
      }
      progress(min(items.count, count * size))
    }
    let results = done.withLock { $0 }
    return (0..<blocks).flatMap { results[$0] ?? [] }
  }
}
