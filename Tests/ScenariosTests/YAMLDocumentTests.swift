import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("A YAML document, read strictly")
struct YAMLDocumentTests {
  @Test("reads the scenario of the contract")
  func readsScenario() throws {
    let reader = YAMLReader(
      """
      format: 1
      locale: en
      title: {vi: Chiến dịch, en: Campaign}
      levers:
        counselling-campaign:
          from: 2022-03
          coverage: 60 %
          effect: {distribution: normal, mean: 1 %, sd: 2 %}
      assumptions: {}
      expect:
        - {statistic: p50, value: 72.0 %, within: 0.3 points}
      """)
    #expect(reader.value("format")?.integer() == 1)
    #expect(reader.value("title")?.localisedText()?.vi == "Chiến dịch")
    let lever = reader.value("levers")?.mapping()?["counselling-campaign"]?.mapping()
    #expect(lever?["from"]?.month()?.month == 3)
    #expect(lever?["coverage"]?.number(as: .share) == 0.6)
    #expect(lever?["effect"]?.mapping()?["sd"]?.number(as: .effect) == 0.02)
    #expect(lever?.line == 5)
    #expect(lever?["effect"]?.line == 8)
    let check = reader.value("expect")?.list()?.first?.mapping()
    #expect(check?["within"]?.number(as: .points) == 0.003)
    #expect(reader.value("assumptions")?.mapping()?.entries.isEmpty == true)
    #expect(reader.says.isEmpty)
  }

  @Test("repeated keys are found everywhere at once, with both lines")
  func findsRepeatedKeys() {
    let reader = YAMLReader(
      """
      a: 1
      "b": 2
      a: 3
      c:
        đ: 1
        x: {k: 1, k: 2}
        đ: 2
      a: 4
      b: 5
      """)
    #expect(
      reader.says == [
        "x.yaml:3: error: the key 'a' stands twice, on lines 1 and 3; keep one",
        "x.yaml:6: error: the key 'k' stands twice, on lines 6 and 6; keep one",
        "x.yaml:7: error: the key 'đ' stands twice, on lines 5 and 7; keep one",
        "x.yaml:8: error: the key 'a' stands twice, on lines 1 and 8; keep one",
        "x.yaml:9: error: the key 'b' stands twice, on lines 2 and 9; keep one",
      ])
    #expect(reader.document?.root.mapping()?.keys == ["a", "b", "c"])
  }

  @Test("CRLF, notes and empty lines do not shift a line")
  func keepsLines() {
    #expect(
      YAMLReader("a: 1\r\n  # note\r\n\r\nb: 2\r\na: 3\r\n").says == [
        "x.yaml:5: error: the key 'a' stands twice, on lines 1 and 5; keep one"
      ])
  }

  @Test("more repeated keys than can be told apart are refused together")
  func refusesManyRepeatedKeys() {
    let reader = YAMLReader(String(repeating: "a: 1\n", count: 100))
    #expect(reader.document == nil)
    #expect(
      reader.says == ["x.yaml:51: error: keys stand more than once: 'a'; keep one of each"])
  }

  private static let alias =
    "anchors (&name) and aliases (*name) are not read; write the value out, "
    + "or put a text that begins with & or * in quotes"

  @Test("a billion laughs are refused before any is heard")
  func refusesAliases() {
    var text = "a0: &a0 [x, x]\n"
    for depth in 1...40 {
      text += "a\(depth): &a\(depth) {? [*a\(depth - 1), *a\(depth - 1)] : 1}\n"
    }
    #expect(YAMLReader(text).says == ["x.yaml:2: error: " + Self.alias])
    #expect(
      YAMLReader("a: 1\nb: *x\n").says == [
        "x.yaml:2: error: " + Self.alias + "\nb: *x\n   ^"
      ])
  }

  @Test("anchors, tags, keys that are no text and second documents are refused")
  func refusesTheRest() {
    #expect(
      YAMLReader("a: &x 1\nb: &y [1]\nc: &z {d: 1}\n").says == [
        "x.yaml:1: error: " + Self.alias, "x.yaml:2: error: " + Self.alias,
        "x.yaml:3: error: " + Self.alias,
      ])
    #expect(
      YAMLReader("a: !!int 010\nb: !person {c: 1}\n").says == [
        "x.yaml:1: error: the tag '!!int' is not read; write the value alone",
        "x.yaml:2: error: the tag '!person' is not read; write the value alone",
      ])
    #expect(
      YAMLReader("[a, b]: 1\n").says == [
        "x.yaml:1: error: a key is one word or text, not a list or a mapping"
      ])
    #expect(
      YAMLReader("a: 1\n---\nb: 2\n").says == [
        "x.yaml:2: error: '---' begins a second document; a file holds one\n---\n^"
      ])
  }

  @Test("depth, size and emptiness are refused")
  func refusesLimits() {
    let deep = String(repeating: "[", count: 30) + String(repeating: "]", count: 30)
    #expect(
      YAMLReader("a: " + deep).says == [
        "x.yaml:1: error: lists and mappings stand too deep in one another"
      ])
    for opening in ["[", "{", "- ", "? ", "{a: "] {
      #expect(YAMLReader(String(repeating: opening, count: 100_000)).document == nil)
    }
    #expect(
      YAMLReader("a: " + String(repeating: "x", count: 1_000_000)).says == [
        "x.yaml: error: the file is larger than 1 MB, the most that is read of such a file"
      ])
    for empty in ["", "\n", "# only a note\n"] {
      #expect(YAMLReader(empty).says == ["x.yaml: error: the file is empty"])
    }
  }

  @Test("an unknown locale is a finding, and numbers are then read with caution")
  func findsLocale() {
    #expect(YAMLReader("locale: vi\na: 1.000,5").value("a")?.number(as: .quantity) == 1000.5)
    let reader = YAMLReader("locale: fr\na: 1.125")
    #expect(reader.value("a")?.number(as: .quantity) == nil)
    #expect(
      reader.says.first == "x.yaml:1: error: locale: 'fr' is neither en (1,000.5) nor vi (1.000,5)")
  }

  @Test("five thousand damaged files are read or refused, and none traps")
  func survivesDamage() {
    let original = Array(
      "a: {x: 1,5, 'y': \"z\\u00e9\"}\nb:\n  - &k 1\n  - *k\n? c\n: |\n  text\n  !!int 5\na: 60 %\nb: []\n"
        .utf8)
    let seasoning = Array("[]{}:,-?&*!|>'\"%@`#\n\r\t \\x0".utf8)
    var random = SeededBytes(seed: 72)
    for _ in 0..<5_000 {
      let bytes = random.mutation(of: original, using: seasoning)
      let findings = Findings()
      let document = TextFile(name: "x", bytes: bytes, findings: findings)
        .flatMap { YAMLDocument.read($0, findings: findings) }
      if document == nil, !findings.hasErrors { Issue.record("silent refusal: \(bytes)") }
      _ = document?.root.mapping()?.entries.map { $0.value.number(as: .share) }
    }
  }
}
