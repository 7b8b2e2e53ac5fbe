/// How the numbers behind the chain's uncertain quantities are made.
public enum Luck: String, Sendable, CaseIterable {
  /// Independent from draw to draw.
  case random
  /// Scrambled Sobol' points, begun anew in each replicate; the fit's own luck stays random.
  case sobol
}
