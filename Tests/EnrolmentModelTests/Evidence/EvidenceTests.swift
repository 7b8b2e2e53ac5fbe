import Testing

@testable import EnrolmentModel

@Suite("A published figure")
struct EvidenceTests {
  @Test("is a number or a date")
  func number() {
    #expect(Town.row(year: 2018, value: 5).number == 5)
    #expect(Town.closure(.closedFrom(Town.day(2020, 2, 1))).number == nil)
  }

  @Test("covers whole years only from January to December")
  func fullYear() {
    #expect(Town.row(year: 2018, value: 5).isFullYear)
    #expect(!Town.row(year: 2018, months: 1...11, value: 5).isFullYear)
  }

  @Test("shares errors with rows of the same publication, by publisher, title and address")
  func source() {
    let row = Town.row(year: 2018, value: 5, title: "a")
    #expect(row.source == Town.row(levels: [0], year: 2019, value: 6, title: "a").source)
    #expect(row.source != Town.row(year: 2018, value: 5, title: "b").source)
  }
}
