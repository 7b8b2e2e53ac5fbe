/// How well the reweighting worked.
public struct FitDiagnostics: Hashable, Sendable {
  /// Equally good independent draws that the weighted ones are worth.
  public let effectiveSampleSize: Double
  /// Draws that were proposed.
  public let proposals: Int
  /// Pareto-k of the weights, averaged over θ by its posterior weight; over 0.7 is a finding.
  public let paretoK: Double
  /// Pareto-k of all weights together.
  public let paretoKOverall: Double
  /// Standard deviation of the log total that the floor asks for, by reported year.
  public let widthFloor: [Year: Double]
  /// The fit's own standard deviation of the log total, by reported year.
  public let widthFitted: [Year: Double]

  /// Those of two batches of draws: sizes add up, shapes are the first's.
  func joined(with other: Self) -> Self {
    Self(
      effectiveSampleSize: effectiveSampleSize + other.effectiveSampleSize,
      proposals: proposals + other.proposals, paretoK: paretoK, paretoKOverall: paretoKOverall,
      widthFloor: widthFloor, widthFitted: widthFitted)
  }

  /// Whether the published errors, and not the fit, set the width of a year.
  ///
  /// - Parameter year: A reported year.
  /// - Returns: True where the floor was the wider.
  public func floorBinds(in year: Year) -> Bool {
    (widthFloor[year] ?? 0) > (widthFitted[year] ?? .infinity)
  }

  /// Whether the reweighting can be trusted.
  public var isReliable: Bool { paretoK <= 0.7 }
}
