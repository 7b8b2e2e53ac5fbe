internal import RealModule

/// What the models see of a series: its recent years, divided by their size.
///
/// Dividing first makes every model work alike on values of 10¹⁵ and of 10⁻¹²;
/// the ensemble multiplies its answer back. Years before the last 60 are left
/// out: they cost time and say nothing about the years to come. A series with wide
/// gaps keeps three observations, however long ago they were.
struct SeriesWindow: Sendable {
  /// Scaled values, one a year, NaN in gaps; the first and the last are observed.
  let values: [Double]
  /// Logarithms of the scaled values, or nothing where a value is not positive.
  let logs: [Double]?
  /// What the values were divided by: their mean absolute value, or 1 for zeros.
  let scale: Double
  /// How many years were observed.
  let observed: Int
  /// Whether no value is below 0.
  let isNonnegative: Bool

  /// How many years the models look back.
  static let length = 60

  init(_ series: YearlySeries) {
    let start = Self.start(series.values)
    let recent = series.values[start...]
    let known = recent.filter { !$0.isNaN }
    let largest = known.reduce(0) { max($0, abs($1)) }
    // Against the largest first, so that a sum of huge values cannot overflow.
    let mean = largest == 0 ? 1 : known.reduce(0) { $0 + abs($1) / largest } / Double(known.count)
    let scale = largest == 0 ? 1 : max(mean * largest, Double.leastNormalMagnitude)
    self.scale = scale
    values = recent.map { $0 / scale }
    observed = known.count
    isNonnegative = !known.contains { $0 < 0 }
    // Scaled first: beside 10³⁰⁰ a value of 10⁻³⁰⁰ is 0.
    logs = values.allSatisfy { $0 > 0 || $0.isNaN } ? values.map { Double.log($0) } : nil
  }

  /// The first observation of the last 60 years, or the third from the end where it is earlier.
  private static func start(_ values: [Double]) -> Int {
    var (first, seen) = (values.count - 1, 0)
    for place in values.indices.reversed() where !values[place].isNaN {
      if seen >= Outlook.fewest, place < values.count - length { break }
      first = place
      seen += 1
    }
    return first
  }

  /// The last value.
  var last: Double { values[values.count - 1] }
}
