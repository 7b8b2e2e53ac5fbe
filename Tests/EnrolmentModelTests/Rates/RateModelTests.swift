import EnrolmentModel
import Testing

@Suite("The rate models")
struct RateModelTests {
  @Test("have the keys of result files and a name in both languages")
  func keys() {
    #expect(RateModel.allCases.map(\.key) == ["chain", "hazard", "increment"])
    #expect(RateModel.allCases.allSatisfy { $0.name.vi != $0.name.en })
  }
}
