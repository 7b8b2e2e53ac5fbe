import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("Rows of evidence")
struct EvidenceReaderTests {
  private static let place = "notebooks-data/evidence/invented.csv:43: error: "

  /// What is said of one more row, at line 43 of the example.
  private func says(_ cells: String, in language: Language = .en) throws -> [String] {
    let project = try SampleProject()
    try project.addEvidence(cells)
    return project.says(in: language)
  }

  @Test("every cell of a row that cannot be read is found, with the nearest name")
  func findsAllCells() throws {
    #expect(
      try says("enrolment,colege,20,1,,resutl,many,turn,-5,usble,nope,,,2020-01-50") == [
        Self.place + "levels: there is no education level 'colege'; did you mean 'college'?",
        Self.place + "year: '20' is not a year; write four digits from 1900 to 2199",
        Self.place + "write both month_from and month_to, or neither for a whole year",
        Self.place + "unit: there is no unit 'turn'; did you mean 'turns'?",
        Self.place + "half_width: '-5' is below 0; write half of the last digit's step, "
          + "or leave it empty",
        Self.place + "kind: there is no kind 'resutl'; did you mean 'result'?",
        Self.place + "standing: there is no standing 'usble'; did you mean 'usable'?",
        Self.place + "derived: 'nope' is neither yes nor no",
        Self.place + "published_on: the calendar has no 2020-01-50",
      ])
  }

  @Test("a count below or at 0 is refused")
  func refusesNonPositive() throws {
    for text in ["-5", "0"] {
      #expect(
        try says("enrolment,college,2019,1,12,result,\(text),turns,5,usable,no,,,2020-01-20") == [
          Self.place + "value: '\(text)' is not above 0; write what was counted, "
            + "or remove the row"
        ])
    }
  }

  @Test("percent is not taken for a fraction, nor a fraction for percent, nor more than all")
  func tellsPercentFromFraction() throws {
    func rate(_ value: String, _ unit: String) throws -> [String] {
      try says(
        "trained-labour-rate,,2020,,,result,\(value),\(unit),0.05,usable,no,,employed,2021-01-20")
    }
    #expect(
      try rate("0.722", "percent") == [
        Self.place + "value: '0.722' percent is less than one in a hundred; write 72.2, "
          + "or the unit 'fraction'"
      ])
    #expect(
      try rate("72.2", "fraction") == [
        Self.place + "value: '72.2' as a fraction is more than the whole; write the unit 'percent'"
      ])
    #expect(
      try rate("172.2", "percent") == [
        Self.place + "value: '172.2' is outside 0 to 100 %; write the rate as it was published"
      ])
    #expect(try rate("0.722", "fraction").isEmpty)
  }

  @Test("months and years run forwards, inside a year and one after the other")
  func refusesReversed() throws {
    #expect(
      try says("enrolment,college,2019,12,1,result,50,turns,5,usable,no,,,2020-01-20") == [
        Self.place + "month_from 12 is after month_to 1; the months lie in one year, in order"
      ])
    #expect(
      try says("enrolment,college,2020-2018,,,result,50,turns,5,usable,no,,,2021-01-20", in: .vi)
        == [
          "notebooks-data/evidence/invented.csv:43: lỗi: year: năm đầu sau năm cuối; "
            + "hãy ghi đúng thứ tự, ví dụ 2016-2020"
        ])
    #expect(
      try says("enrolment,college,2019,0,13,result,50,turns,5,usable,no,,,2020-01-20") == [
        Self.place + "month_from: '0' is outside 1 to 12",
        Self.place + "month_to: '13' is outside 1 to 12",
      ])
  }

  @Test("a measure that is misspelt is an error, one that the model does not read a remark")
  func tellsMeasures() throws {
    let rest = ",,2019,1,12,result,500,turns,5,usable,no,,,2020-01-20"
    #expect(
      try says("enrollment" + rest) == [
        Self.place + "there is no measure 'enrollment'; did you mean 'enrolment'?"
      ])
    #expect(
      try says("graduates" + rest) == [
        "notebooks-data/evidence/invented.csv:43: remark: the model does not read 'graduates'; "
          + "the row is left out"
      ])
    #expect(try says(rest) == [Self.place + "'measure' is empty"])
  }

  @Test("thousands, percents and dates come in the base unit, a set of levels in the plan's order")
  func reads() throws {
    let project = try SampleProject()
    try project.addEvidence(
      "enrolment,short;college,2016-2017,,,estimate,9000,turns,,usable,yes,,,2018-01-20")
    let rows = try project.load().project.evidence
    let row = try #require(rows.last)
    #expect(row.levels == [0, 3] && row.year == Year(2016) && row.lastYear == Year(2017))
    #expect(row.isFullYear && row.isDerived && row.halfWidth == 0 && row.kind == .estimate)
    #expect(row.place.line == 43)
    #expect(rows.first { $0.measure == .labourForce }?.number == 702_100)
    #expect(rows.first { $0.measure == .trainedLabourRate }?.number == 0.551)
    #expect(
      rows.first { $0.measure == .closureEvent }?.value == Day(2020, 2, 3).map { .closedFrom($0) })
  }

  @Test("missing columns and other separators are found in every file at once")
  func findsColumns() throws {
    let project = try SampleProject()
    let text = try project.text(SampleProject.evidence)
    try project.write("notebooks-data/evidence/b.csv", text.replacing(",", with: ";"))
    try project.write("notebooks-data/evidence/c.csv", text.replacing("geography,", with: "geo,"))
    #expect(
      project.says() == [
        "notebooks-data/evidence/b.csv:1: error: the columns are cut by ';', not by commas; "
          + "save the file with commas",
        "notebooks-data/evidence/c.csv:1: error: there is no column 'geo'; did you mean "
          + "'geography'?",
        "notebooks-data/evidence/c.csv:1: error: the column 'geography' is missing",
      ])
  }
}
