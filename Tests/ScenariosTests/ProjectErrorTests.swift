import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("The error of a project")
struct ProjectErrorTests {
  @Test("tells a file that cannot be read from one that is wrong")
  func tellsAccess() {
    let wrong = Finding(.error, file: "a", line: 1, message: .verbatim("wrong"))
    let missing = Finding(.error, file: "b", message: .verbatim("gone"), concernsAccess: true)
    #expect(!ProjectError(findings: [wrong]).concernsAccess)
    #expect(ProjectError(findings: [wrong, missing]).concernsAccess)
    #expect(
      ProjectError(findings: [wrong, missing]).rendered(in: .vi) == "a:1: lỗi: wrong\nb: lỗi: gone")
  }
}
