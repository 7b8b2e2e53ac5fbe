public import EnrolmentModel
public import Forecasting

/// A backtest of every series of a panel, with the naive forecast beside it.
public struct PanelBacktest: Sendable {
  /// The scores by series, model and step, and those of all series together.
  public let table: PanelTable

  /// The columns, frozen.
  public static let columns = [
    "series_id", "model", "horizon", "origins", "bias", "mase", "smape", "crps", "msis",
    "coverage50", "coverage80", "coverage95",
  ]

  /// Scores of one series by model and step.
  private typealias Scores = [[BacktestScores]]

  /// Runs a backtest.
  ///
  /// - Parameters:
  ///   - panel: The panel.
  ///   - backtest: Steps and origins.
  ///   - model: The model; the naive forecast comes with it.
  ///   - executor: What runs the blocks.
  ///   - findings: Where series that are too short are added.
  ///   - progress: Told how many series are done, from any thread.
  public init(
    _ panel: Panel, _ backtest: Backtest, model: Model = .ensemble,
    executor: some BlockExecutor, findings: Findings,
    progress: @Sendable (Int) -> Void = { _ in }
  ) {
    let models = model == .naive ? [.naive] : [model, .naive]
    let results = PanelWork.map(panel.entries, executor: executor, progress: progress) {
      entry -> Result<[[BacktestScores]], SeriesProblem>? in
      guard let series = entry.series else { return nil }
      return Result { () throws(SeriesProblem) in
        var scores: [[BacktestScores]] = []
        for model in models { scores.append(try backtest.scores(series, model)) }
        return scores
      }
    }
    var rows: [[PanelTable.Cell]] = []
    var total: Scores = []
    for (entry, result) in zip(panel.entries, results) {
      switch result {
      case .success(let scores):
        rows += Self.rows(entry.name, models, scores)
        Self.add(scores, to: &total)
      case .failure(let problem):
        findings.error(panel.file, entry.line, problem.backtestMessage(entry.name))
      case nil: continue
      }
    }
    rows += Self.rows("all", models, total)
    table = PanelTable(columns: Self.columns, count: rows.count) { [rows] in rows[$0] }
  }

  private static func add(_ scores: Scores, to total: inout Scores) {
    guard !total.isEmpty else { return total = scores }
    for model in scores.indices {
      for step in scores[model].indices { total[model][step].add(scores[model][step]) }
    }
  }

  private static func rows(
    _ name: String, _ models: [Model], _ scores: Scores
  ) -> [[PanelTable.Cell]] {
    zip(models, scores).flatMap { model, steps in
      steps.enumerated().compactMap { step, score -> [PanelTable.Cell]? in
        guard score.count > 0 else { return nil }
        let figures =
          [score.bias, score.mase, score.smape, score.crps, score.msis] + score.coverage
        return [.name(name), .name(model.rawValue), .count(step + 1), .count(score.count)]
          + figures.map { .number($0) }
      }
    }
  }
}

extension SeriesProblem {
  /// What is wrong with a series for a backtest.
  func backtestMessage(_ name: String) -> LocalizedText {
    guard case .tooShort(let observed) = self else { return message(name) }
    return LocalizedText(
      vi: "chuỗi '\(name)' có \(observed) giá trị, quá ít cho số bước và gốc dự báo đã chọn",
      en: "series '\(name)' has \(observed) values, too few for these steps and origins;"
        + " choose a smaller --horizon or fewer --origins")
  }
}
