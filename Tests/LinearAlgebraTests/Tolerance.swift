/// How far a result may be from its reference, and why.
enum Tolerance {
  /// Rounding of a few hundred operations, each wrong by at most 1.1e-16 of its result.
  static let rounding = 1e-13
}

/// Whether two numbers agree to a relative error; near 0 to the same absolute error.
func agree(_ value: Double, _ reference: Double, _ tolerance: Double = Tolerance.rounding) -> Bool {
  abs(value - reference) <= tolerance * max(1, abs(reference))
}

/// Whether all entries agree.
func agree(
  _ values: [Double], _ references: [Double], _ tolerance: Double = Tolerance.rounding
)
  -> Bool
{
  values.count == references.count
    && zip(values, references).allSatisfy { agree($0, $1, tolerance) }
}
