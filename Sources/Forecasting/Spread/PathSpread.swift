internal import RealModule

/// The centres of the prior on a latent path's variances, between two panels.
///
///     s  = √(s[low] · s[high])                    the yearly sd of log change
///     σε = s √(transitory / 2)     ση = s √permanent
///     σζ = s √(slope (1 − φ²)) / φ                the middle, on the log scale, over both φ
///
/// The place of interest moves more than the first panel (a nation, say) and less
/// than a series of the second (small provinces). The split is that of the second,
/// the mean of with and without the movement that all its series share in a year:
/// one wave seen by sixty series is one event.
public struct PathSpread: Hashable, Sendable {
  /// s, the yearly sd of log change.
  public let typical: Double
  /// σε: what a year lies off its level and the next does not.
  public let transitory: Double
  /// ση: a lasting step.
  public let permanent: Double
  /// σζ: a change of the slope.
  public let slope: Double
  /// How far panels of different kinds, and series within the second, are apart: an sd of log s.
  public let logDeviation: Double

  /// Derives the centres.
  ///
  /// - Parameters:
  ///   - low: The panel that moves less.
  ///   - high: The panel that moves more.
  ///   - highNet: The same net of each year's median change.
  ///   - kinds: Panels of different kinds, at least two.
  public init(low: PanelSpread, high: PanelSpread, highNet: PanelSpread, kinds: [PanelSpread]) {
    typical = (low.median * high.median).squareRoot()
    let split = ChangeSplit(mean: [high.split, highNet.split])
    transitory = typical * (split.transitory / 2).squareRoot()
    permanent = typical * split.permanent.squareRoot()
    let slopes = ChangeSplit.dampings.map { [typical] phi in
      typical * (split.slope * (1 - phi * phi)).squareRoot() / phi
    }
    slope = (slopes[0] * slopes[1]).squareRoot()
    let apart = kinds.map { Double.log($0.median) }.sampleDeviation
    let within = high.betweenNet ?? 0
    logDeviation = (apart * apart + within * within).squareRoot()
  }
}
