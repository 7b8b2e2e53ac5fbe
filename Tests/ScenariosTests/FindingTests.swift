import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("Findings")
struct FindingTests {
  private let message = LocalisedText.unknownName(
    LocalisedText(en: "lever", vi: "đòn bẩy"), "counseling",
    among: ["apprenticeship", "counselling-campaign"])

  @Test("a finding names file, line, severity and mend in one line")
  func rendersOneLine() {
    let finding = Finding(.error, file: "scenarios/x.yaml", line: 9, message: message)
    #expect(
      finding.rendered(in: .en)
        == "scenarios/x.yaml:9: error: there is no lever 'counseling'; "
        + "did you mean 'counselling-campaign'?")
    #expect(
      finding.rendered(in: .vi)
        == "scenarios/x.yaml:9: lỗi: không có đòn bẩy 'counseling'; "
        + "có phải ý bạn là 'counselling-campaign'?")
  }

  @Test("a finding about a whole file names no line")
  func rendersWithoutLine() {
    let finding = Finding(.warning, file: "a.csv", message: .verbatim("x"))
    #expect(finding.description == "a.csv: warning: x")
    #expect(Finding(.remark, file: "a", message: .verbatim("x")).description == "a: remark: x")
  }
}
