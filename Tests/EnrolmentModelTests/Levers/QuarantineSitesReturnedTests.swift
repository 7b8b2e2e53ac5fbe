import Testing

@testable import EnrolmentModel

@Suite("Quarantine sites returned")
struct QuarantineSitesReturnedTests {
  @Test("gives seats back once: of two returns the larger counts, month by month")
  func apply() {
    var conditions = YearConditions()
    let early = MonthVector(months: [Double](repeating: 0.5, count: 12))
    let late = MonthVector(months: (1...12).map { $0 > 6 ? 1 : 0 })
    for schedule in [early, late] {
      QuarantineSitesReturned.apply(
        LeverDose(values: [0.75, 0, 0, 0], schedule: schedule, yearShare: 1), to: &conditions)
    }
    #expect(
      conditions.returned.months
        == [Double](repeating: 0.375, count: 6) + [Double](repeating: 0.75, count: 6))
    #expect(conditions.gain(.schoolLeavers) == .zero)
  }
}
