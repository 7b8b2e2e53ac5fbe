/// A share by which the chain goes from turns to people who count in a rate.
///
/// The raw value is the first part of its key in the assumption book.
public enum ChainQuantity: String, Sendable, CaseIterable {
  /// Distinct persons per turn.
  case distinctPersons = "distinct-persons"
  /// Share of starters who complete.
  case completion
  /// Share of completers who already counted as trained.
  case alreadyTrained = "already-trained"
  /// Share of those already trained who already held a certificate.
  case alreadyCertified = "already-certified"
  /// Share of completers who are in the denominator.
  case inLabourForce = "in-labour-force"
  /// Share of completers who stay in the city.
  case staysInCity = "stays-in-city"
  /// Share of courses that count under the trained-labour indicator.
  case countsAsTrained = "counts-as-trained"
  /// Share of courses that count under the certified indicator.
  case countsAsCertified = "counts-as-certified"
}
