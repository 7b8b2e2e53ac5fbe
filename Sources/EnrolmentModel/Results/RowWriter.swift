/// Makes rows of one scenario, indicator, level and year.
struct RowWriter {
  let scenario: String
  let indicator: Indicator
  let level: String
  let year: Year

  init(scenario: String, indicator: Indicator, level: String, year: Year) {
    self.scenario = scenario
    self.indicator = indicator
    self.level = level
    self.year = year
  }

  func with(_ indicator: Indicator) -> Self {
    Self(scenario: scenario, indicator: indicator, level: level, year: year)
  }

  func row(_ statistic: Statistic, _ value: Double, unit: String? = nil) -> ResultRow {
    ResultRow(
      scenario: scenario, indicator: indicator, level: level, year: year,
      unit: unit ?? indicator.unit, statistic: statistic, value: value)
  }
}
