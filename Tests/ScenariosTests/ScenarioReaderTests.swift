import EnrolmentModel
import Probability
import Testing

@testable import Scenarios

@Suite("A scenario file")
struct ScenarioReaderTests {
  private static let place = "scenarios/x.yaml:"

  private static func text(_ rest: String, name: String = "x") -> String {
    """
    format: 1
    name: \(name)
    title: {vi: Thử, en: Trial}
    question: {vi: Sao?, en: What?}
    based-on: baseline
    \(rest)
    """
  }

  private func says(_ rest: String, in language: Language = .en) throws -> [String] {
    let project = try SampleProject()
    try project.write("scenarios/x.yaml", Self.text(rest))
    return project.says(in: language)
  }

  @Test("unknown keys, levers and quantities bring the nearest, all at once")
  func findsNames() throws {
    #expect(
      try says(
        "levres: {}\nlevers:\n  counseling-campaign: {}\n  covid-disruption:\n    closd-months: 3\n"
      ) == [
        Self.place + "6: error: there is no key 'levres'; did you mean 'levers'?",
        Self.place + "8: error: there is no lever 'counseling-campaign'; did you mean "
          + "'counselling-campaign'?",
        Self.place + "10: error: there is no key 'closd-months'; did you mean 'closed-months'?",
      ])
  }

  @Test("a lever that writes a number says where it comes from and how good it is")
  func asksForSource() throws {
    let lever = "levers:\n  counselling-campaign:\n    coverage: 60 %\n"
    #expect(
      try says(lever) == [
        Self.place + "7: error: counselling-campaign: this lever writes 'coverage' of its own, "
          + "so it needs 'source'",
        Self.place + "7: error: counselling-campaign: this lever writes 'coverage' of its own, "
          + "so it needs 'grade'",
      ])
    #expect(try says(lever + "    source: assumption\n    grade: D\n").isEmpty)
    #expect(try says("levers:\n  counselling-campaign:\n    from: 2023-03\n").isEmpty)
  }

  @Test("shares over 100 %, fractions for effects and spreads beyond the bounds are refused")
  func refusesNumbers() throws {
    let facts = "    source: assumption\n    grade: D\n"
    func lever(_ coverage: String, _ effect: String) throws -> [String] {
      try says(
        "levers:\n  counselling-campaign:\n    coverage: \(coverage)\n    effect: \(effect)\n"
          + facts)
    }
    #expect(
      try lever("120 %", "0.01") == [
        Self.place + "8: error: coverage: '120 %' is more than the whole; a share stays between "
          + "0 % and 100 %",
        Self.place + "9: error: effect: '0.01': an effect is written with its sign, such as '1 %'",
      ])
    #expect(
      try lever("{distribution: normal, mean: 90 %, sd: 40 %}", "1 %") == [
        Self.place + "8: error: coverage: P10, P50 or P90 of 'coverage' lies outside "
          + "0 % – 100 %; narrow it"
      ])
    #expect(
      try lever("60", "1,5 %") == [
        Self.place + "8: error: coverage: '60' is more than the whole; write '60 %'",
        Self.place + "9: error: effect: '1,5': write 1.5",
      ])
  }

  @Test("a locale at the head decides how numbers are read")
  func readsLocale() throws {
    let project = try SampleProject()
    try project.write(
      "scenarios/x.yaml",
      "locale: vi\n"
        + Self.text(
          "levers:\n  counselling-campaign:\n    effect: 1,125 %\n    source: assumption\n    grade: D\n"
        ))
    let scenario = try #require(project.load(["x"]).project.scenarios.first)
    let effect = scenario.levers["counselling-campaign"]?.quantities["effect"]
    #expect(effect.map { abs($0.median - 0.01125) < 1e-15 } == true)
  }

  @Test("a lever ends after it starts, and months are months")
  func refusesTimes() throws {
    #expect(
      try says("levers:\n  counselling-campaign:\n    from: 2023-08\n    until: 2023-03\n") == [
        Self.place + "9: error: until: the lever ends in 2023-03, before it starts in 2023-08"
      ])
    #expect(
      try says("levers:\n  counselling-campaign:\n    from: 2023-13\n    until: 2023-03-31\n") == [
        Self.place + "8: error: from: '2023-13' is not a month; write year-month, such as 2022-03",
        Self.place + "9: error: until: '2023-03-31' is a day and a whole month is meant; "
          + "write 2023-03",
      ])
  }

  @Test("expectations name figures that exist")
  func checksExpectations() throws {
    #expect(
      try says(
        """
        expect:
          - {indicator: enrolmnt, statistic: p5, value: 2000, within: 100}
          - {indicator: enrolment, level: colege, statistic: p50, value: 2.000, within: -100}
          - {indicator: trained-labour-rate, statistic: p50, value: 66.0 %, within: 1 %}
          - {indicator: trained-labour-rate, statistic: gap-p50, value: -1 points, within: 1 points}

        """) == [
          Self.place + "7: error: indicator: there is no indicator 'enrolmnt'; did you mean "
            + "'enrolment'?",
          Self.place + "7: error: statistic: there is no statistic 'p5'; did you mean 'p05'?",
          Self.place + "8: error: level: there is no education level 'colege'; did you mean "
            + "'college'?",
          Self.place + "8: error: value: '2.000' can be read as 2000 or as 2; write one of these, "
            + "or state 'locale: en' or 'locale: vi' at the head of the file",
          Self.place + "8: error: within: a tolerance is not below 0",
          Self.place + "9: error: within: '1 %': a difference between percentages is written "
            + "'1 points'",
        ])
  }

  @Test("a name has no space, a title stands in both languages")
  func checksHead() throws {
    let project = try SampleProject()
    try project.write(
      "scenarios/x.yaml",
      Self.text("", name: "my plan").replacing("{vi: Thử, en: Trial}", with: "Trial"))
    #expect(
      project.says(in: .vi) == [
        Self.place + "2: lỗi: name: 'my plan' có dấu cách hoặc ký hiệu; tên chỉ gồm chữ, số, "
          + "'-', '_' và '.'",
        Self.place + "3: lỗi: title: hãy viết bằng cả hai ngôn ngữ: {vi: …, en: …}",
      ])
  }

  @Test("the same key twice, and a broken line, are found with their lines")
  func findsSyntax() throws {
    #expect(
      try says("name: y\n") == [
        Self.place + "6: error: the key 'name' stands twice, on lines 2 and 6; keep one"
      ])
    #expect(
      try says("levers: [\n") == [
        Self.place + "7: error: a bracket opened here is never closed, or a value is missing"
      ])
  }
}
