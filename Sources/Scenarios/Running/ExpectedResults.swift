public import EnrolmentModel

/// Figures that were printed beside scenarios, `NAME.expected.csv`.
public struct ExpectedResults: Sendable {
  private let folder: String?
  private let files: ProjectFiles?

  /// The draws and the seed that these files are made with.
  static let draws = 100_000
  static let seed: UInt64 = 72

  /// Looks in a folder of scenarios.
  ///
  /// - Parameters:
  ///   - folder: The folder, or nothing where none was printed.
  ///   - settings: What is run now; with other draws, another seed or other
  ///     points, figures would differ by luck, so nothing is read.
  ///   - files: Where the bytes come from; without it, the disk.
  public init(folder: String?, _ settings: RunSettings, files: ProjectFiles? = nil) {
    self.files = files
    let isSame =
      settings.draws == Self.draws && settings.seed == Self.seed && settings.asOf == nil
      && settings.luck == .random
    self.folder = isSame ? folder : nil
  }

  /// Where a target stood, or nothing where it was not printed.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - scenario: The scenario's name.
  /// - Returns: Median and probability.
  public func standing(_ target: Target, scenario: String) -> ForecastChange.Standing? {
    guard let folder,
      let file = TextFile.read(
        folder + "/" + scenario + ".expected.csv", from: files, findings: Findings())
    else { return nil }
    func value(_ statistic: Statistic) -> Double? {
      let start =
        [
          scenario, target.indicator.rawValue, target.level, target.year.description,
          target.indicator.unit, statistic.rawValue,
        ].joined(separator: ",") + ","
      return file.text.split(separator: "\n").first { $0.hasPrefix(start) }
        .flatMap { Double($0.dropFirst(start.count)) }
    }
    guard let median = value(.p50), let probability = value(.probability) else { return nil }
    return ForecastChange.Standing(median: median, probability: probability)
  }
}
