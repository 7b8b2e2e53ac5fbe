import Probability

/// How far a mean over runs may lie from a reference that has a Monte-Carlo error of its own.
///
/// A Student quantile, at Welch's degrees of freedom, times the combined standard error. All
/// comparisons of a suite together exceed it by chance with probability `falseAlarm` at most
/// (Bonferroni).
struct WelchAllowance {
  /// Chance that a right program fails, over all comparisons together.
  let falseAlarm: Double
  /// How many figures are compared.
  let comparisons: Int
  /// Runs behind the program's mean.
  let runs: Int
  /// Independent replicates behind the reference's error.
  let replicates: Int

  /// The distance that is allowed.
  ///
  /// - Parameters:
  ///   - variance: The squared standard error of the program's figure.
  ///   - reference: The squared standard error of the reference.
  /// - Returns: A distance in the figure's unit.
  func distance(_ variance: Double, _ reference: Double) -> Double {
    let sum = variance + reference
    guard sum > 0 else { return 0 }
    let own = variance * variance / Double(runs - 1)
    let other = reference * reference / Double(replicates - 1)
    let tail = falseAlarm / 2 / Double(comparisons)
    return sum.squareRoot()
      * -StudentT.quantile(tail, degreesOfFreedom: sum * sum / (own + other))
  }
}
