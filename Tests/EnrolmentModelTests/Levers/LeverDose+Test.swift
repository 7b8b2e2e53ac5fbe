import Testing

@testable import EnrolmentModel

extension LeverDose {
  /// A dose at full strength all year unless said otherwise.
  init(_ values: Double..., schedule: MonthVector = .wholeYear, yearShare: Double = 1) {
    var all = SIMD4<Double>.zero
    for (index, value) in values.enumerated() { all[index] = value }
    self.init(values: all, schedule: schedule, yearShare: yearShare)
  }
}

extension Lever {
  /// The conditions of a year in which the lever acts alone.
  static func conditions(_ dose: LeverDose) -> YearConditions {
    var conditions = YearConditions()
    apply(dose, to: &conditions)
    return conditions
  }
}

extension MonthVector {
  /// The same value in the twelve months.
  static func all(_ value: Double) -> [Double] { [Double](repeating: value, count: 12) }

  /// All twelve months, and none of the lanes that are no months.
  static let wholeYear = MonthVector(months: all(1))

  /// Half a year without, half a year in full.
  static let secondHalf = MonthVector(months: (1...12).map { $0 > 6 ? 1 : 0 })
}
