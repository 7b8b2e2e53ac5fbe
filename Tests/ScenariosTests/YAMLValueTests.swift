import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("A value of a YAML document")
struct YAMLValueTests {
  private let place = "x.yaml:1: error: a: "

  @Test("says what belongs here where its shape is another")
  func saysShape() {
    func says(_ text: String, _ read: (YAMLValue) -> Void) -> [String] {
      let reader = YAMLReader(text)
      reader.value("a").map(read)
      return reader.says
    }
    #expect(
      says("a: [1]") { _ = $0.string() } == [
        place + "a single value belongs here, and this is a list"
      ])
    #expect(
      says("a: {b: 1}") { _ = $0.list() } == [
        place + "a list belongs here, and this is keys with values"
      ])
    #expect(
      says("a: 5") { _ = $0.mapping() } == [
        place + "keys with values belong here, and this is '5'"
      ])
    #expect(
      says("a:") { _ = $0.mapping() } == [place + "keys with values belong here, and this is empty"]
    )
    for empty in ["a:", "a: ~", "a: null", "a: \"\"", "a: ' '"] {
      #expect(says(empty) { _ = $0.string() } == [place + "the value is missing"])
    }
  }

  @Test("is read from its text as written, whatever YAML would make of it")
  func readsAsWritten() {
    let reader = YAMLReader("a: 010\nb: .nan\nc: 1e3\nd: yes\ne: 2022-03-04\nf: '60 %'\ng: 0x1F\n")
    #expect(reader.value("a")?.string() == "010")
    #expect(reader.value("d")?.string() == "yes")
    #expect(reader.value("d")?.boolean() == true)
    #expect(reader.value("e")?.date()?.description == "2022-03-04")
    #expect(reader.value("f")?.number(as: .share) == 0.6)
    #expect(reader.says.isEmpty)
    for key in ["a", "b", "c", "g"] { #expect(reader.value(key)?.number(as: .quantity) == nil) }
    #expect(
      reader.says == [
        "x.yaml:1: error: a: '010': write 10",
        "x.yaml:2: error: b: '.nan' is not a finite number; write the figure itself",
        "x.yaml:3: error: c: '1e3': write 1000",
        "x.yaml:7: error: g: '0x1F' is a notation of programs; "
          + "write the number with digits from 0 to 9",
      ])
  }

  @Test("'none' is a word of its own, unless it is quoted")
  func knowsNone() {
    #expect(YAMLReader("a: none").value("a")?.isNone == true)
    #expect(YAMLReader("a: 'none'").value("a")?.isNone == false)
    #expect(YAMLReader("a: nothing").value("a")?.isNone == false)
  }

  @Test("a text for readers stands in both languages")
  func needsBothLanguages() {
    let both = YAMLReader("a: {en: Stipend, vi: Học bổng}").value("a")?.localisedText()
    #expect(both == LocalisedText(en: "Stipend", vi: "Học bổng"))
    let one = YAMLReader("a: {en: Stipend}\nb: Stipend\nc: {vi: '', en: }\n")
    for key in ["a", "b", "c"] { #expect(one.value(key)?.localisedText() == nil) }
    #expect(
      one.says == [
        "x.yaml:1: error: the key 'vi' is missing in 'a'",
        "x.yaml:2: error: b: write the text in both languages: {vi: …, en: …}",
        "x.yaml:3: error: vi: the value is missing",
        "x.yaml:3: error: en: the value is missing",
      ])
  }
}
