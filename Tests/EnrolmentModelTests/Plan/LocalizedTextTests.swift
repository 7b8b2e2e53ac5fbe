import EnrolmentModel
import Testing

@Suite("Texts in two languages")
struct LocalizedTextTests {
  @Test("give the language that is asked for")
  func languages() {
    let text = LocalizedText(vi: "cao đẳng", en: "college")
    #expect(text[.vi] == "cao đẳng" && text[.en] == "college")
  }
}
