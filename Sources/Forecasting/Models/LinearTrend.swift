/// The least-squares straight line on time, over the observed years.
///
///     y(t) = a + b (t − t̄)
///
/// One observation has slope 0. Reference: Gauss (1809). R: `lm(y ~ t)`.
struct LinearTrend {
  /// The slope a year.
  private(set) var slope = 0.0
  /// The value at the last year of the line.
  private(set) var end = 0.0
  /// Sum of squared deviations from the line.
  private(set) var squaredError = 0.0
  /// The share of the variance that the line explains, in [0, 1]; 0 for a constant.
  private(set) var linearity = 0.0

  init(_ values: [Double]) {
    var (count, time, level) = (0.0, 0.0, 0.0)
    for (place, value) in values.enumerated() where !value.isNaN {
      count += 1
      time += Double(place)
      level += value
    }
    guard count > 0 else { return }
    time /= count
    level /= count
    var (square, product, size) = (0.0, 0.0, 0.0)
    for (place, value) in values.enumerated() where !value.isNaN {
      let (t, y) = (Double(place) - time, value - level)
      square += t * t
      product += t * y
      size += y * y
    }
    slope = square > 0 ? product / square : 0
    end = level + slope * (Double(values.count - 1) - time)
    squaredError = max(0, size - slope * product)
    linearity = size > 0 ? min(1, slope * product / size) : 0
  }
}
