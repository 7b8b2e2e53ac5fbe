/// An outcome that is measured and reported.
///
/// The raw values are the names in result files. They MUST NOT CHANGE, because
/// people build on these files.
public enum Indicator: String, Sendable, CaseIterable {
  /// Turns enrolled and trained in the year.
  case enrolment
  /// Share of the denominator that has had training.
  case trainedLabourRate = "trained-labour-rate"
  /// Share of the denominator that holds a degree or certificate.
  case certifiedLabourRate = "certified-labour-rate"
  /// Persons who complete a course in the year.
  case personsTrained = "persons-trained"
  /// Persons trained for the first time who join the city's workers.
  case netNewlyTrained = "net-newly-trained"
  /// Persons who have had training: the trained rate times its denominator.
  case trainedStock = "trained-stock"
  /// Persons in work or looking for it.
  case labourForce = "labour-force"
  /// Turns over the plan's figure.
  case planFulfilment = "plan-fulfilment"
  /// Whether both rates reach their targets.
  case bothRates = "both-rates"
  /// Whether exactly one of the two does.
  case oneRateOnly = "one-rate-only"

  /// The unit of its values in result files.
  public var unit: String {
    switch self {
    case .enrolment: "turns"
    case .personsTrained, .netNewlyTrained, .trainedStock, .labourForce: "persons"
    default: "fraction"
    }
  }

  /// Whether it is one of the two rates with a target.
  public var isRate: Bool { self == .trainedLabourRate || self == .certifiedLabourRate }
}
