internal import ArgumentParser
internal import EnrolmentModel
internal import Forecasting
internal import Foundation
internal import Scenarios

/// The verb `train-prior`.
struct TrainPriorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-prior",
    abstract: "Rebuild from panels the forecaster's prior, or that of the latent path.",
    discussion: """
      Each panel is forecast from many earlier years and the outcomes teach weights and widths. \
      The same panels in the same order give the same bytes on one machine. The prior that comes \
      with the program was made by: enrolcast train-prior --panel m1_yearly_train.csv --panel \
      m3_yearly_train.csv --panel m4_yearly_train.csv.gz --output prior.txt

      With --spread the prior on how much the latent path moves from year to year is rebuilt \
      instead: enrolcast train-prior --spread notebooks-data/panels/spread.csv --output \
      notebooks-data/priors/theta.csv --summary notebooks-data/priors/panel-spread.csv. The list \
      names its panels in the columns panel, series, file, tier, series_id, role (low, high or \
      kind), net_of_year and provenance; their files have series_id, year, value, tier and break.
      """)

  @Option(name: .customLong("panel"), help: "A panel to learn from; repeat it for several.")
  var panels: [String] = []

  @Option(help: "A list of panels whose yearly changes give the prior of the latent path.")
  var spread: String?

  @Option(help: "With --spread: the file for what each panel gives.")
  var summary: String?

  @OptionGroup var output: PanelOutputOptions

  func validate() throws {
    guard panels.isEmpty != (spread == nil) else {
      throw ValidationError("name panels with --panel, or a list of them with --spread.")
    }
    if summary != nil, spread == nil { throw ValidationError("--summary goes with --spread.") }
  }

  func run() throws {
    if let spread { return try writeSpread(spread) }
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

  private func writeSpread(_ path: String) throws {
    let findings = Findings()
    let study = SpreadStudy.read(path, findings: findings)
    Console.notes(findings.sorted, output.language)
    guard let study else {
      throw ExitCode(findings.sorted.contains(where: \.concernsAccess) ? 74 : 65)
    }
    if let summary { try Console.write(study.summary, to: summary, output.language) }
    try output.write(study.prior)
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
