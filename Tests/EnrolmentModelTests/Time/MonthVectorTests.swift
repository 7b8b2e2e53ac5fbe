import Testing

@testable import EnrolmentModel

@Suite("Twelve monthly values")
struct MonthVectorTests {
  let values = (1...12).map { Double($0) * 1.5 }

  @Test("come back as they were given, beside four zeros")
  func roundTrip() {
    let vector = MonthVector(months: values)
    #expect(vector.months == values)
    #expect((12..<16).allSatisfy { vector[$0] == 0 })
  }

  @Test("sum to the year: whole numbers exactly, tenths to rounding")
  func sum() {
    #expect(MonthVector(months: values).yearSum == 117)
    #expect(agree(MonthVector(months: Array(repeating: 0.1, count: 12)).yearSum, 1.2))
    #expect(MonthVector(months: Array(values.dropLast()) + [0]).yearSum == 99)
  }

  @Test("have the smaller and the larger of two month by month")
  func bounds() {
    let first = MonthVector(months: [1, 5] + Array(repeating: 2, count: 10))
    let second = MonthVector(months: [3, 4] + Array(repeating: 2, count: 10))
    #expect(first.lower(second).months.prefix(3) == [1, 4, 2])
    #expect(first.upper(second).months.prefix(3) == [3, 5, 2])
  }

  @Test("have a strongest month, the farthest from zero on either side")
  func strongest() {
    #expect(MonthVector(months: [0.5, -0.25] + MonthVector.all(0).dropLast(2)).strongest == 0.5)
    #expect(MonthVector(months: [0.5, -0.75] + MonthVector.all(0).dropLast(2)).strongest == -0.75)
    #expect(MonthVector.zero.strongest == 0)
  }

  @Test("that are eleven stop the program")
  func eleven() async {
    await #expect(processExitsWith: .failure) {
      _ = MonthVector(months: Array(repeating: 1, count: 11))
    }
  }
}
