import EnrolmentModel
import Testing

@Suite("Months")
struct MonthTests {
  @Test("add across years, forwards and backwards")
  func addition() {
    let march = Month(Year(2022), 3)
    #expect(march + 9 == Month(Year(2022), 12))
    #expect(march + 10 == Month(Year(2023), 1))
    #expect(march + -2 == Month(Year(2022), 1))
    #expect(march + -3 == Month(Year(2021), 12))
    #expect(march + 0 == march)
  }

  @Test("differ by the months between them", arguments: -30...30)
  func difference(months: Int) {
    let march = Month(Year(2022), 3)
    #expect((march + months).index - march.index == months)
    #expect((march + months < march) == (months < 0))
    #expect((march + months) + -months == march)
  }

  @Test("are written as in files")
  func text() {
    #expect("\(Month(Year(2022), 3))" == "2022-03" && "\(Month(Year(2022), 12))" == "2022-12")
  }

  @Test("number 13 stops the program")
  func thirteenth() async {
    await #expect(processExitsWith: .failure) { _ = Month(Year(2022), 13) }
  }
}
