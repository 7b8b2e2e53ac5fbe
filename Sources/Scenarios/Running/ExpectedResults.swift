public import EnrolmentModel

/// Figures that were printed beside scenarios, `NAME.expected.csv`.
public struct ExpectedResults: Sendable {
  private let folder: String?
  private let files: ProjectFiles?

  /// Looks in a folder of scenarios.
  ///
  /// - Parameters:
  ///   - folder: The folder, or nothing where none was printed.
  ///   - settings: What is run now; with other draws, another seed or other
  ///     points, figures would differ by luck, so nothing is read.
  ///   - files: Where the bytes come from; without it, the disk.
  public init(folder: String?, _ settings: RunSettings, files: ProjectFiles? = nil) {
    self.files = files
    let (usual, asked) = (PinFolder.settings, settings)
    let isSame =
      asked.draws == usual.draws && asked.seed == usual.seed && asked.asOf == usual.asOf
      && asked.luck == usual.luck
    self.folder = isSame ? folder : nil
  }

  /// Where a target stood, or nothing where it was not printed.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - scenario: The scenario's name.
  /// - Returns: Median and probability.
  public func standing(_ target: Target, scenario: String) -> ForecastChange.Standing? {
    let quiet = Findings()
    guard let folder,
      let file = TextFile.read(
        folder + "/" + scenario + PinFolder.ending, from: files, findings: quiet),
      let figures = PinReader(findings: quiet).figures(file)
    else { return nil }
    func value(_ statistic: Statistic) -> Double? {
      let key = FigureKey(
        scenario: scenario, indicator: target.indicator.rawValue, level: target.level,
        year: target.year.number, unit: target.indicator.unit, statistic: statistic.rawValue)
      return figures.first { $0.key == key }?.value
    }
    guard let median = value(.p50), let probability = value(.probability) else { return nil }
    return ForecastChange.Standing(median: median, probability: probability)
  }
}
