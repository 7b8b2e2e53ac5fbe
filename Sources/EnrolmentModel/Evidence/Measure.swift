/// What a published figure measures.
public enum Measure: String, Sendable, CaseIterable {
  /// Turns enrolled.
  case enrolment
  /// The city's own trained-labour rate.
  case trainedLabourRate = "trained-labour-rate"
  /// The city's own rate of workers with a degree or certificate.
  case certifiedLabourRate = "certified-labour-rate"
  /// The statistics office's certified rate; another series, never spliced.
  case surveyCertifiedRate = "survey-certified-rate"
  /// Persons in work or looking for it.
  case labourForce = "labour-force"
  /// Persons in work.
  case employed
  /// A date on which training sites close or open.
  case closureEvent = "closure-event"

  /// Whether its values are fractions.
  public var isShare: Bool {
    self == .trainedLabourRate || self == .certifiedLabourRate || self == .surveyCertifiedRate
  }
}
