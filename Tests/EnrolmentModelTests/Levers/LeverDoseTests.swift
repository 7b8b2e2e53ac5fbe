import Probability
import Testing

@testable import EnrolmentModel

@Suite("A lever's dose")
struct LeverDoseTests {
  @Test("has the mean strength of the months in which it acts: a half, then in full")
  func strength() {
    let schedule = MonthVector(months: (1...12).map { $0 < 9 ? 0 : $0 < 11 ? 0.5 : 1 })
    #expect(LeverDose(1, schedule: schedule).meanStrength == 0.75)
    #expect(LeverDose(1).meanStrength == 1)
    #expect(LeverDose(1, schedule: .zero).meanStrength == 0)
  }

  @Test("has room for as many quantities as any lever has, each in its place")
  func values() {
    #expect(LeverCatalogue.all.allSatisfy { $0.quantities.count <= LeverValues.capacity })
    var values = LeverValues()
    for index in 0..<LeverValues.capacity { #expect(values[index] == .zero) }
    for index in 0..<LeverValues.capacity { values[index] = .varied(0...1, index) }
    for index in 0..<LeverValues.capacity { #expect(values[index] == .varied(0...1, index)) }
  }

  @Test("acts in each of eight draws as it would in that draw alone, for every lever")
  func apart() {
    for lever in LeverCatalogue.all {
      let values = (0..<LeverValues.capacity).map { quantity -> Lanes in
        guard lever.quantities.indices.contains(quantity) else { return Lanes.zero }
        let range = lever.quantities[quantity].range
        // A number of people has no bound.
        return .varied(range.lowerBound...min(range.upperBound, 1e5), quantity)
      }
      func bits(_ values: [Lanes]) -> [[UInt64]] {
        let conditions = YearConditions()
        // Twice, so that levers are netted too.
        for schedule in [MonthVector.secondHalf, 0.5 * .wholeYear] {
          lever.apply(LeverDose(values, schedule: schedule, yearShare: 0.5), to: conditions)
        }
        return conditions.draws.map(\.bits)
      }
      let beside = bits(values)
      for lane in 0..<Lanes.width {
        let alone = bits(values.map { .all($0[lane]) })
        #expect(beside[lane] == alone[lane], "\(lever.key)")
      }
      // Control: the doses differ, and so do the draws.
      #expect(Set(beside).count == Lanes.width, "\(lever.key)")
    }
  }
}
