internal import ArgumentParser
internal import EnrolmentModel
internal import Forecasting
internal import Foundation
internal import Scenarios

/// The verb `train-prior`.
struct TrainPriorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-prior",
    abstract: "Rebuild the forecaster's prior from panels.",
    discussion: """
      Each panel is forecast from many earlier years and the outcomes teach weights and widths. \
      The same panels in the same order give the same bytes on one machine. The prior that comes \
      with the program was made by: enrolcast train-prior --panel m1_yearly_train.csv --panel \
      m3_yearly_train.csv --panel m4_yearly_train.csv.gz --output prior.txt
      """)

  @Option(name: .customLong("panel"), help: "A panel to learn from; repeat it for several.")
  var panels: [String]

  @OptionGroup var output: PanelOutputOptions

  func run() throws {
    let findings = Findings()
    let training = try panels.map { path in
      let panel = try output.panel(path, findings)
      let name = URL(fileURLWithPath: path).lastPathComponent
      return TrainingPanel(name: name, series: panel.entries.compactMap(\.series))
    }
    Console.notes(findings.sorted, output.language)
    if findings.hasErrors { throw ExitCode(65) }
    try output.write(try prior(training).text)
  }

  private func prior(_ training: [TrainingPanel]) throws -> ForecastPrior {
    do throws(PriorTrainingProblem) {
      return try PriorTrainer.train(training) { stage in
        if !output.quiet { Console.note("\(stage.rawValue) …") }
      }
    } catch {
      Console.note("error: \(error.explanation[output.language])")
      throw ExitCode(65)
    }
  }
}

extension PriorTrainingProblem {
  /// What is wrong and what mends it.
  var explanation: LocalizedText {
    switch self {
    case .tooFewCases(let count):
      LocalizedText(
        vi: "chỉ có \(count) đoạn số liệu để học; cần ít nhất 100, hãy thêm chuỗi dài hơn 9 năm",
        en: "only \(count) histories to learn from; at least 100 are needed, so add series of"
          + " more than nine years")
    case .regression(let error):
      LocalizedText(
        vi: "hồi quy chung không giải được (\(error))",
        en: "the pooled regression cannot be solved (\(error))")
    }
  }
}
