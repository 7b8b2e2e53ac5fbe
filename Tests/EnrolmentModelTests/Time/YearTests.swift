import EnrolmentModel
import Testing

@Suite("Years")
struct YearTests {
  @Test("move, differ and order by their numbers")
  func arithmetic() {
    #expect(Year(2022) + 3 == Year(2025) && Year(2022) + -17 == Year(2005))
    #expect(Year(2025) - Year(2022) == 3 && Year(2021) < Year(2022))
    #expect("\(Year(2022))" == "2022")
  }
}
