import EnrolmentModel
import Testing

@Suite("Percentage points")
struct PercentagePointsTests {
  @Test("are hundredths, and order by size")
  func fraction() {
    #expect(PercentagePoints(2.5).fraction == 0.025)
    #expect(PercentagePoints(-1) < PercentagePoints(0.5))
  }
}
