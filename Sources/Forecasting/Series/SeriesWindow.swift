internal import RealModule

/// What the models see of a series: its recent years, divided by their size.
///
/// Dividing first makes every model work alike on values of 10¹⁵ and of 10⁻¹²;
/// the ensemble multiplies its answer back. Years before the last 60 are left
/// out: they cost time and say nothing about the years to come.
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
    var start = max(0, series.values.count - Self.length)
    while series.values[start].isNaN { start += 1 }
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
    logs = known.allSatisfy { $0 > 0 } ? values.map { Double.log($0) } : nil
  }

  /// The last value.
  var last: Double { values[values.count - 1] }
}
