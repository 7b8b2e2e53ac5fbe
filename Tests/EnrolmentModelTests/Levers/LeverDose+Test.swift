import Probability
import Testing

@testable import EnrolmentModel

extension LeverDose {
  /// A dose in all eight draws, at full strength all year unless said otherwise.
  init(_ values: Double..., schedule: MonthVector = .wholeYear, yearShare: Double = 1) {
    self.init(values.map { .all($0) }, schedule: schedule, yearShare: yearShare)
  }

  /// A dose of its own in each of eight draws.
  init(_ values: [Lanes], schedule: MonthVector = .wholeYear, yearShare: Double = 1) {
    var all = LeverValues()
    for (index, value) in values.enumerated() { all[index] = value }
    self.init(values: all, schedule: schedule, yearShare: yearShare)
  }
}

extension Lever {
  /// The conditions of a year in which the lever acts alone, the same in all draws.
  static func conditions(
    _ dose: LeverDose, _ location: SourceLocation = #_sourceLocation
  ) -> DrawnConditions {
    let conditions = YearConditions()
    apply(dose, to: conditions)
    return conditions.common(location)
  }
}

/// The conditions of a year in which levers act one after the other, the same in all draws.
func conditions(
  of levers: [(any Lever.Type, LeverDose)], _ location: SourceLocation = #_sourceLocation
) -> DrawnConditions {
  let conditions = YearConditions()
  for (lever, dose) in levers { lever.apply(dose, to: conditions) }
  return conditions.common(location)
}

extension LevelPools {
  /// The share of what closures shut that levers keep open by month, the same in all draws.
  func kept(_ conditions: YearConditions) -> MonthVector {
    MonthVector(months: (0..<12).map { kept(conditions, $0).common })
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
