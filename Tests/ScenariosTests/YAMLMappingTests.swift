import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("A mapping of a YAML document")
struct YAMLMappingTests {
  @Test("unknown and missing keys are all found, each with the nearest known one")
  func findsKeys() {
    let reader = YAMLReader("levers:\n  stipend:\n    coverge: 60 %\n    form: 2022-03\n    x: 1\n")
    let lever = reader.value("levers")?.mapping()?["stipend"]?
      .mapping(knownKeys: ["from", "until", "coverage"], required: ["until"])
    #expect(lever?.keys == [])
    #expect(lever?.required("source") == nil)
    #expect(
      reader.says == [
        "x.yaml:2: error: the key 'until' is missing in 'stipend'",
        "x.yaml:2: error: the key 'source' is missing in 'stipend'",
        "x.yaml:3: error: there is no key 'coverge'; did you mean 'coverage'?",
        "x.yaml:4: error: there is no key 'form'; did you mean 'from'?",
        "x.yaml:5: error: there is no key 'x'; known: from, until, coverage",
      ])
  }

  @Test("names are known by their noun")
  func namesNoun() {
    let reader = YAMLReader("counseling: {}\n")
    _ = reader.document?.root.mapping(
      knownKeys: ["counselling-campaign", "stipend"],
      noun: LocalisedText(en: "lever", vi: "đòn bẩy"))
    #expect(
      reader.says == [
        "x.yaml:1: error: there is no lever 'counseling'; did you mean 'counselling-campaign'?"
      ])
  }

  @Test("is laid over its base by key and in depth, each value keeping its file and line")
  func merges() throws {
    let base = try #require(
      YAMLReader("levers:\n  a: {x: 1, y: 2}\n  b: {x: 1}\nname: base\n").document?.root.mapping())
    let own = try #require(
      YAMLReader("\n\n\n\n\nlevers:\n  a: {y: 3}\n  b: none\n  c: {x: 5}\n").document?.root
        .mapping())
    let merged = own.merged(over: base)
    #expect(merged.keys == ["levers", "name"])
    let levers = try #require(merged["levers"]?.mapping())
    #expect(levers.keys == ["a", "b", "c"])
    #expect(levers["a"]?.mapping()?["x"]?.string() == "1")
    #expect(levers["a"]?.mapping()?["x"]?.line == 2)
    #expect(levers["a"]?.mapping()?["y"]?.string() == "3")
    #expect(levers["a"]?.mapping()?["y"]?.line == 7)
    #expect(levers["b"]?.isNone == true)
  }
}
