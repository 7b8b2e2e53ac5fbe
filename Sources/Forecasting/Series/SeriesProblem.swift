/// Why observations do not make a series.
public enum SeriesProblem: Error, Hashable, Sendable {
  /// There is no observation.
  case empty
  /// There are fewer observations than a forecast needs.
  case tooShort(observed: Int)
  /// A year comes twice.
  case yearTwice(Int)
  /// The value of a year is infinite or not a number.
  case notFinite(year: Int)
  /// The first and the last year lie too far apart.
  case tooLong(first: Int, last: Int)
}
