/// How the numbers behind the chain's uncertain quantities are made.
public enum Luck: String, Sendable, CaseIterable {
  /// Independent from draw to draw.
  case random
  /// Scrambled Sobol' points within each replicate: what the draws share out they share out evenly,
  /// so the Monte-Carlo error is smaller where luck of the chain makes it.
  case sobol
}
