import EnrolmentModel
import Testing

@testable import Scenarios

@Suite("The assumption book")
struct AssumptionReaderTests {
  @Test("a number in another unit than the model reads is refused")
  func refusesUnits() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.chain, "unit: share", "unit: ratio")
    #expect(
      project.says().filter { $0.contains("unit:") } == [
        "notebooks-data/assumptions/chain.yaml:8: error: unit: this number is read in the unit "
          + "'share', not in 'ratio'; write it so"
      ])
  }

  @Test("every key of the example is read in the unit that it is written in")
  func knowsUnits() throws {
    for entry in try SampleProject().load().project.book.sorted {
      #expect(AssumptionUnit.of(entry.key) == entry.unit, "\(entry.key)")
    }
  }

  @Test("a share that would often be over the whole, or a spread below 0, is refused")
  func refusesUnlikely() throws {
    let project = try SampleProject()
    try project.edit(
      SampleProject.chain, "distribution: beta\n    mean: 99 %\n    sd: 0.5 %",
      "distribution: normal\n    mean: 90 %\n    sd: 30 %")
    try project.edit(
      "notebooks-data/assumptions/rates.yaml", "value: 0.01", "value: -0.01")
    #expect(
      project.says() == [
        "notebooks-data/assumptions/chain.yaml:4: error: distinct-persons/college: one value in "
          + "ten would be more than the whole (P90 is 128.446547 %); narrow it or write "
          + "'distribution: beta'",
        "notebooks-data/assumptions/rates.yaml:4: error: employed-share-sd: one value in ten "
          + "would lie below 0 (P10 is -0.01); narrow it or choose a distribution that stays "
          + "above 0",
      ])
  }

  @Test("missing keys are named beside the errors of others, misspelt ones with the nearest")
  func findsMissing() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.chain, "  completion/short:", "  completion/shrt:")
    try project.edit(SampleProject.chain, "    mean: 99 %", "    mean: 199 %")
    try project.edit(SampleProject.priors, "sigma_eta,", "sigma_et,")
    #expect(
      project.says() == [
        "notebooks-data/assumptions: error: the assumption 'completion/short' is missing; "
          + "add it with value, unit, source, grade, date and note",
        "notebooks-data/assumptions/chain.yaml:6: error: mean: '199 %' is more than the whole; "
          + "a share stays between 0 % and 100 %",
        "notebooks-data/assumptions/chain.yaml:67: error: there is no assumption "
          + "'completion/shrt'; did you mean 'completion/short'?",
        "notebooks-data/priors/theta.csv: error: the parameter 'sigma_eta' is missing; "
          + "add its row",
        "notebooks-data/priors/theta.csv:3: error: parameter: there is no assumption 'sigma_et'; "
          + "did you mean 'sigma_eta'?",
      ])
  }

  @Test("an assumption in two files is refused with both places")
  func refusesTwo() throws {
    let project = try SampleProject()
    try project.write(
      "notebooks-data/assumptions/more.yaml",
      """
      format: 1
      assumptions:
        completion/college:
          value: 90 %
          unit: share
          source: assumption
          grade: D
          date: 2023-01-01
          note: {vi: x, en: x}

      """)
    #expect(
      project.says() == [
        "notebooks-data/assumptions/more.yaml:3: error: the assumption 'completion/college' "
          + "stands already at notebooks-data/assumptions/chain.yaml:40; keep one"
      ])
  }

  @Test("each assumption states its facts")
  func asksForFacts() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.chain, "    source: assumption\n    grade: C\n", "")
    #expect(
      project.says(in: .vi) == [
        "notebooks-data/assumptions/chain.yaml:4: lỗi: thiếu khóa 'source' trong "
          + "'distinct-persons/college'",
        "notebooks-data/assumptions/chain.yaml:4: lỗi: thiếu khóa 'grade' trong "
          + "'distinct-persons/college'",
      ])
  }

  @Test("intake shares name their months with two digits and make a year")
  func checksIntakeShares() throws {
    let project = try SampleProject()
    try project.edit(
      SampleProject.fit, "intake-share/college/01-06", "intake-share/college/1-06")
    #expect(
      project.says() == [
        "notebooks-data/assumptions: error: the intake shares of 'college' leave a month out or "
          + "count one twice",
        "notebooks-data/assumptions/fit.yaml:5: error: intake-share/college/1-06: the months are "
          + "written with two digits each, such as intake-share/college/01-06",
      ])
  }

  @Test("intake shares add up to the whole")
  func checksIntakeSum() throws {
    let project = try SampleProject()
    let text = try project.text(SampleProject.fit)
    let line = try #require(
      text.split(separator: "\n").first { $0.hasPrefix("    value: ") }.map(String.init))
    try project.edit(SampleProject.fit, line, "    value: 90 %")
    let said = project.says()
    #expect(said.count == 1)
    #expect(
      said.first?.hasPrefix(
        "notebooks-data/assumptions: error: the intake shares of 'college' add up to ") == true)
    #expect(said.first?.hasSuffix(", not to 1") == true)
  }

  @Test("priors are above 0, their spread is not below it, and a damping stays under 1")
  func checksPriors() throws {
    let project = try SampleProject()
    try project.edit(SampleProject.priors, "sigma_epsilon,0.05", "sigma_epsilon,-0.05")
    try project.edit(SampleProject.priors, "sigma_eta,0.1,0.7", "sigma_eta,0.1,-0.7")
    try project.edit(SampleProject.priors, "phi_low,0.8", "phi_low,1.8")
    #expect(
      project.says() == [
        "notebooks-data/priors/theta.csv:2: error: centre: the centre of a prior is above 0",
        "notebooks-data/priors/theta.csv:3: error: log_sd: a spread is not below 0; write 0 "
          + "where the centre is certain",
        "notebooks-data/priors/theta.csv:5: error: centre: a damping stays below 1, such as 0.95",
      ])
  }
}
