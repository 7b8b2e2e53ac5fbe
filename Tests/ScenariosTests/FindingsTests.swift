import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("The collector of findings")
struct FindingsTests {
  @Test("all findings come sorted by file and line, whole files first")
  func sorts() {
    let findings = Findings()
    findings.error("b.yaml", 2, .verbatim("third"))
    findings.warning("a.yaml", 10, .verbatim("second"))
    findings.remark("b.yaml", 2, .verbatim("fourth"))
    findings.error("a.yaml", nil, .verbatim("first"))
    #expect(findings.sorted.map(\.message.en) == ["first", "second", "third", "fourth"])
    #expect(findings.errorCount == 2)
  }

  @Test("the same finding twice is one finding")
  func keepsOne() {
    let findings = Findings()
    findings.error("a", 1, .verbatim("x"))
    findings.error("a", 1, .verbatim("x"))
    #expect(findings.sorted.count == 1)
  }

  @Test("warnings alone throw nothing; an error throws all of them")
  func throwsAll() throws {
    let findings = Findings()
    findings.warning("a", 2, .verbatim("careful"))
    try findings.throwErrors()
    findings.error("a", 1, .verbatim("wrong"))
    let error = #expect(throws: ProjectError.self) { try findings.throwErrors() }
    #expect(error?.description == "a:1: error: wrong\na:2: warning: careful")
  }
}
