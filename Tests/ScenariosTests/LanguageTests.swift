import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("The languages")
struct LanguageTests {
  @Test("are named as the option --lang names them")
  func names() {
    #expect(Language(rawValue: "vi") == .vi)
    #expect(Language(rawValue: "en") == .en)
    #expect(Language(rawValue: "fr") == nil)
  }
}
