import EnrolmentModel
import Testing

@Suite("Indicators")
struct IndicatorTests {
  @Test("have the names and units of the contract on result files")
  func names() {
    let units = Indicator.allCases.map { "\($0.rawValue) \($0.unit)" }
    #expect(
      Set(units) == [
        "enrolment turns", "trained-labour-rate fraction", "certified-labour-rate fraction",
        "persons-trained persons", "net-newly-trained persons", "trained-stock persons",
        "labour-force persons", "plan-fulfilment fraction", "both-rates fraction",
        "one-rate-only fraction",
      ])
  }

  @Test("that are rates are two")
  func rates() {
    #expect(Indicator.allCases.filter(\.isRate) == [.trainedLabourRate, .certifiedLabourRate])
  }
}
