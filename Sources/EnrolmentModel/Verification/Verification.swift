/// A run against the figures that were pinned, and against what authors expect.
public struct Verification: Sendable {
  /// The pins of a scenario.
  public struct Pins: Sendable {
    /// The scenario's name.
    public let scenario: String
    /// The file that they stand in, or would stand in.
    public let file: String
    /// The figures, or nothing where there is no file.
    public let figures: [PinnedFigure]?

    /// Makes pins.
    public init(scenario: String, file: String, figures: [PinnedFigure]?) {
      self.scenario = scenario
      self.file = file
      self.figures = figures
    }
  }

  /// The scenarios, in the order asked for.
  public let scenarios: [String]
  /// Scenarios without pins, with the file that would hold them.
  public let unpinned: [Pins]
  /// Files of pins whose scenario is gone.
  public let stale: [String]
  /// Every figure, the worst first.
  public let figures: [FigureCheck]
  /// Expectations of authors that did not come true.
  public let expectations: [FailedExpectation]

  /// Compares a run with pins.
  ///
  /// - Parameters:
  ///   - result: The run.
  ///   - pins: The pins of each of its scenarios.
  ///   - stale: Files of pins whose scenario is gone.
  ///   - margins: How far each figure may move.
  ///   - printed: A figure as a result file prints it; pins have no more digits.
  public init(
    _ result: RunResult, pins: [Pins], stale: [String] = [], margins: Margins = .standard,
    printed: (Double) -> Double
  ) {
    scenarios = result.scenarios.map(\.name)
    unpinned = pins.filter { $0.figures == nil }
    self.stale = stale
    expectations = result.failedExpectations
    let found = Dictionary(
      result.rows.map { (FigureKey($0), printed($0.value)) }
    ) { first, _ in first }
    figures = pins.flatMap { Self.checks($0, found, margins) }.sorted(by: FigureCheck.isWorse)
  }

  private static func checks(
    _ pins: Pins, _ found: [FigureKey: Double], _ margins: Margins
  ) -> [FigureCheck] {
    guard let figures = pins.figures else { return [] }
    let pinned = Dictionary(figures.map { ($0.key, $0.value) }) { first, _ in first }
    let compared = figures.map { pin in
      FigureCheck(
        pin, found: found[pin.key], margin: margins[pin.key],
        median: pinned[pin.key.with(statistic: .p50)])
    }
    let extra = found.filter { $0.key.scenario == pins.scenario && pinned[$0.key] == nil }
    return compared
      + extra.map { FigureCheck(extra: $0.key, found: $0.value, file: pins.file) }
  }

  /// Figures by which the verification fails, the worst first.
  public var failures: [FigureCheck] { figures.filter(\.status.isFailure) }

  /// Whether every figure lies within its margin, every file has its scenario and
  /// every expectation came true; a scenario without pins does not count.
  public var passes: Bool { failures.isEmpty && stale.isEmpty && expectations.isEmpty }

  /// How many figures of a bucket there are, and how many of them lie beyond their margin.
  public func count(_ bucket: MoveBucket) -> (figures: Int, beyond: Int) {
    let own = figures.filter { $0.bucket == bucket }
    return (own.count, own.count { $0.status == .moved })
  }

  /// How many figures have a status.
  public func count(_ status: FigureCheck.Status) -> Int {
    figures.count { $0.status == status }
  }
}
