/// The changes a year between consecutive observations, and the unit they are measured in.
///
/// A change over a gap of k years is divided by k. The unit is the mean absolute
/// change, the scale of the scaled error (MASE). A constant series still has one:
/// a hundredth of its size for each observation, since nine equal values do not
/// prove the tenth; a series of zeros has the unit 0 and no doubt at all.
struct YearlyChanges {
  /// Changes a year in units of ``unit``, the oldest first.
  let scaled: [Double]
  /// The mean absolute change.
  let unit: Double

  init(_ values: [Double]) {
    let raw = Self.raw(values)
    let size = values.reduce(0) { $0 + ($1.isNaN ? 0 : abs($1)) } / Double(raw.count + 1)
    let mean = raw.reduce(0) { $0 + abs($1) } / Double(max(1, raw.count))
    let unit = max(mean, 0.01 * size / Double(raw.count + 1))
    self.unit = unit
    scaled = unit > 0 ? raw.map { $0 / unit } : raw
  }

  /// Changes a year between consecutive observed values.
  static func raw(_ values: [Double]) -> [Double] {
    var changes: [Double] = []
    changes.reserveCapacity(values.count)
    var (last, years) = (Double.nan, 0.0)
    for value in values {
      years += 1
      guard !value.isNaN else { continue }
      if !last.isNaN { changes.append((value - last) / years) }
      (last, years) = (value, 0)
    }
    return changes
  }
}
