import Testing

@testable import Scenarios

@Suite("Errors of YAML's syntax, in words")
struct YAMLSyntaxProblemTests {
  @Test(
    "name the line, show the place and name the mend",
    arguments: [
      (
        "a: 1\n  b: 2\n",
        "x.yaml:2: error: a ':' does not belong here; indent the line like its neighbours, "
          + "or put a text that holds ': ' in quotes\n  b: 2\n   ^"
      ),
      (
        "a: x\nq: note: more\n",
        "x.yaml:2: error: a ':' does not belong here; indent the line like its neighbours, "
          + "or put a text that holds ': ' in quotes\nq: note: more\n       ^"
      ),
      (
        "a:\n\tb: 1\n",
        "x.yaml:2: error: no value begins with this character; indent with spaces, not tabs, "
          + "and put a text that begins with %, @ or ` in quotes\n\tb: 1\n^"
      ),
      (
        "a: 1\nb: \"x\nc: 2\n",
        "x.yaml:2: error: the quote opened here is never closed\nb: \"x\n   ^"
      ),
      (
        "a: [1, 2\nb: 3\n",
        "x.yaml:2: error: a ',' or the closing ']' is missing before this\nb: 3\n ^"
      ),
      (
        "a: {b: 1\nc: 3\n",
        "x.yaml:2: error: a ',' or the closing '}' is missing before this\nc: 3\n ^"
      ),
      (
        "a: 1\nb\nc: 2\n",
        "x.yaml:2: error: a ':' and a value are missing after this key\nb\n^"
      ),
      (
        "a: 1\nb: \u{7}\n",
        "x.yaml:2: error: the character U+0007 cannot stand in this file; remove it"
      ),
    ])
  func nameTheMend(text: String, message: String) {
    let reader = YAMLReader(text)
    #expect(reader.document == nil)
    #expect(reader.says == [message])
  }
}
