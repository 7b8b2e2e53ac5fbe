import EnrolmentModel
import Testing

@Suite("Measures")
struct MeasureTests {
  @Test("have the names of evidence files")
  func names() {
    #expect(
      Set(Measure.allCases.map(\.rawValue)) == [
        "enrolment", "trained-labour-rate", "certified-labour-rate", "survey-certified-rate",
        "labour-force", "employed", "closure-event",
      ])
  }
}
