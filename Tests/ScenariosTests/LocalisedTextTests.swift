import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("A text in both languages")
struct LocalisedTextTests {
  @Test("speaks the language of its reader")
  func speaks() {
    let text = LocalisedText(en: "target", vi: "mục tiêu") + .verbatim(" 2022")
    #expect(Language.allCases.map { text.text(in: $0) } == ["mục tiêu 2022", "target 2022"])
  }
}
