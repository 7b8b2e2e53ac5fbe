import Foundation
import Testing

@testable import Forecasting

/// Needs panels that are not ours to publish, and says so where they are absent.
///
/// They lie beside the package in `../shared/panels`. Only training parts are read: the last
/// six values of each are hidden. The shipped prior has seen them, so the bounds
/// here guard against damage; they are no evidence of accuracy.
@Suite("Accuracy on panels")
struct PanelAccuracyTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/panels/m3_yearly_train.csv")

  private static func panel() throws -> [YearlySeries] {
    var values: [String: [Double]] = [:]
    var order: [String] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",")
      let name = String(fields[0])
      if values[name] == nil { order.append(name) }
      values[name, default: []].append(try #require(Double(fields[2])))
    }
    return try order.map { try YearlySeries(values: values[$0] ?? []) }
  }

  private static func scores(
    _ panel: [YearlySeries], last: Int?, steps: Int, _ model: Model
  ) throws -> BacktestScores {
    let backtest = Backtest(forecaster: Forecaster(), steps: steps, origins: 1, last: last)
    var total = BacktestScores()
    for series in panel {
      for scores in try backtest.scores(series, model) { total.add(scores) }
    }
    return total
  }

  @Test(
    "M3 yearly, its last six training values hidden: better than naive by an eighth, well covered",
    .enabled(
      if: FileManager.default.fileExists(atPath: file.path),
      "the panels are not beside the package (../shared/panels)"))
  func m3() throws {
    let panel = try Self.panel()
    for (last, steps, bound) in [(nil, 6, 0.87), (8, 2, 0.93)] as [(Int?, Int, Double)] {
      let ours = try Self.scores(panel, last: last, steps: steps, .ensemble)
      let naive = try Self.scores(panel, last: last, steps: steps, .naive)
      #expect(0.5 * (ours.smape / naive.smape + ours.mase / naive.mase) < bound)
      #expect((0.92...0.985).contains(ours.coverage[2]))
    }
  }
}
