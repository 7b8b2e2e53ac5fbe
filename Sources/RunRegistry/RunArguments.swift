/// What a command line asked for, as far as it can move a byte of the answer.
///
/// Threads and the place of the output are not among them.
public struct RunArguments: Hashable, Sendable, Codable {
  /// Scenarios by name or file, in the order asked; none for all.
  public var names: [String]
  /// The folder of data, as it was written.
  public var data: String
  /// The folder of scenarios, as it was written.
  public var scenarios: String
  /// The as-of date where one was asked for.
  public var asOf: String?
  /// The last year where one was asked for.
  public var until: Int?
  /// Number of draws.
  public var draws: Int
  /// The seed.
  public var seed: UInt64
  /// Languages of the answer.
  public var languages: [String]
  /// Formats of the answer.
  public var formats: [String]
  /// What a briefing on changes was held against.
  public var against: String?
  /// The kept release whose assumptions were asked for.
  public var assumptionsOf: String?
  /// How the luck of the chain was made, where it was not random.
  public var points: String?

  /// Makes arguments.
  public init(
    names: [String], data: String, scenarios: String, asOf: String? = nil, until: Int? = nil,
    draws: Int, seed: UInt64, languages: [String], formats: [String], against: String? = nil,
    assumptionsOf: String? = nil, points: String? = nil
  ) {
    self.names = names
    self.data = data
    self.scenarios = scenarios
    self.asOf = asOf
    self.until = until
    self.draws = draws
    self.seed = seed
    self.languages = languages
    self.formats = formats
    self.against = against
    self.assumptionsOf = assumptionsOf
    self.points = points
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case names, data, scenarios
    case asOf = "as-of"
    case until, draws, seed, languages, formats, against
    case assumptionsOf = "assumptions-of"
    case points
  }

  // MARK: As a text

  /// The arguments as JSON with sorted keys.
  var json: String { JSONText.of(self) }

  init?(json: String) {
    guard let found = JSONText.read(json, as: Self.self) else { return nil }
    self = found
  }

  /// The arguments by name, as they are shown and compared; an empty text where nothing was asked.
  public var facts: [(key: String, value: String)] {
    [
      ("scenarios", names.joined(separator: " ")), ("as-of", asOf ?? ""),
      ("until", until.map(String.init) ?? ""), ("draws", "\(draws)"), ("seed", "\(seed)"),
      ("languages", languages.joined(separator: ",")),
      ("formats", formats.joined(separator: ",")), ("against", against ?? ""),
      ("assumptions-of", assumptionsOf ?? ""), ("points", points ?? ""),
      ("data-folder", data), ("scenarios-folder", scenarios),
    ]
  }
}
