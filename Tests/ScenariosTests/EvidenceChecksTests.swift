import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("Evidence as a whole")
struct EvidenceChecksTests {
  private static let place = "notebooks-data/evidence/invented.csv:43: "

  private func says(_ cells: String, in language: Language = .en) throws -> [String] {
    let project = try SampleProject()
    try project.addEvidence(cells)
    return project.says(in: language)
  }

  @Test("a rate of one education level is not taken for the city's")
  func refusesLevelsOfRates() throws {
    #expect(
      try says(
        "trained-labour-rate,college,2020,,,result,22.2,percent,0.05,usable,no,,employed,2021-01-20"
      )
        == [
          Self.place + "error: 'trained-labour-rate' is read for the whole place; "
            + "leave 'levels' empty, or remove the row"
        ])
  }

  @Test("a half-year or a span of years is not taken for a year")
  func refusesParts() throws {
    #expect(
      try says("labour-force,,2019-2020,1,6,result,7000,thousand persons,,usable,no,,,2021-01-20")
        == [
          Self.place + "error: 'labour-force' is read year by year; write one year",
          Self.place + "error: 'labour-force' is read for whole years; leave month_from and "
            + "month_to empty, or remove the row",
        ])
  }

  @Test("a result is not published before what it counts begins; a plan may be")
  func refusesEarlyResults() throws {
    #expect(
      try says("enrolment,college,2021,3,12,result,500,turns,,usable,no,,,2021-02-28") == [
        Self.place + "error: published on 2021-02-28, before what it counts begins in 2021-03; "
          + "mend the date or the year, or write the kind 'plan'"
      ])
    #expect(try says("enrolment,college,2021,3,12,plan,500,turns,,usable,no,,,2021-02-28").isEmpty)
  }

  @Test("a closure lies in the year of its row")
  func refusesOtherYear() throws {
    #expect(
      try says("closure-event,,2021,,,result,2022-02-03,closed-from,,usable,no,,,2022-02-03") == [
        Self.place + "error: the date 2022-02-03 does not lie in the year 2021 of this row; "
          + "mend one of them"
      ])
  }

  @Test("counts outside the history are left out with a warning; a rate before it is an error")
  func tellsHistory() throws {
    let project = try SampleProject()
    try project.addEvidence("enrolment,college,2009,,,result,500,turns,,usable,no,,,2010-01-20")
    try project.addEvidence(
      "trained-labour-rate,,2009,,,result,30,percent,,usable,no,,employed,2010-01-20")
    try project.addEvidence(
      "trained-labour-rate,,2008,,,result,30,percent,,excluded,no,,employed,2009-01-20")
    #expect(
      project.says() == [
        "notebooks-data/evidence/invented.csv:43: warning: this row lies outside 2010 to 2026 "
          + "and is left out; 'history-from' in plan.yaml sets the first year",
        "notebooks-data/evidence/invented.csv:44: error: a rate of 2009 lies before "
          + "'history-from: 2010' of plan.yaml; write 2009 there, or 'excluded' as standing of "
          + "this row",
      ])
  }

  @Test("denominators are never mixed")
  func refusesDenominators() throws {
    #expect(
      try says(
        "certified-labour-rate,,2020,,,result,28,percent,,usable,no,,labour-force,2021-01-20")
        == [
          Self.place + "error: the rate is of 'labour-force', the plan's rates are of 'employed'; "
            + "they are never mixed"
        ])
    #expect(
      try says("certified-labour-rate,,2020,,,result,28,percent,,usable,no,,,2021-01-20", in: .vi)
        == [
          Self.place + "lỗi: tỷ lệ phải ghi rõ mẫu số; hãy ghi 'employed' vào cột 'denominator' "
            + "nếu đúng như vậy"
        ])
  }

  @Test("a row that stands twice, and more workers than the labour force, are warnings")
  func warns() throws {
    let project = try SampleProject()
    let cells = "employed,,2020,1,12,result,730,thousand persons,0.05,usable,no,,,2021-02-28"
    try project.addEvidence(cells)
    try project.addEvidence(cells)
    #expect(
      project.says() == [
        Self.place + "warning: in 2020 more people work than the labour force holds; "
          + "the two sources do not agree",
        "notebooks-data/evidence/invented.csv:44: warning: this row stands already at "
          + "notebooks-data/evidence/invented.csv:43 and would count twice; remove one",
        "notebooks-data/evidence/invented.csv:44: warning: in 2020 more people work than the "
          + "labour force holds; the two sources do not agree",
      ])
  }

  @Test("enrolment names its levels")
  func asksForLevels() throws {
    #expect(
      try says("enrolment,,2020,1,12,result,730,turns,,usable,no,,,2021-02-28", in: .vi) == [
        Self.place + "lỗi: dòng tuyển sinh phải ghi các trình độ được tính chung, "
          + "ví dụ 'college;intermediate'"
      ])
  }

  @Test("evidence of another place alone is of no use")
  func findsPlace() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.plan, "geography: Exampleville", "geography: Elsewhere")
    #expect(
      project.says().first
        == "notebooks-data/evidence/invented.csv: error: no row is about 'Elsewhere', the "
        + "geography of plan.yaml; the first is about 'Exampleville'")
  }
}
