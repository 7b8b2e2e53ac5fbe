import Testing

@testable import EnrolmentModel

@Suite("Reported quantities")
struct OutcomeSampleTests {
  @Test("add up in every draw: the total is its levels, a group is its own")
  func sums() throws {
    let simulator = try Town.simulate(Town.problem(draws: 500, until: 2023))
    for year in 0..<2 {
      let samples = OutcomeSamples(simulator).all(simulator.ensembles[0], year: year)
      func values(_ indicator: Indicator, _ level: String) -> [Double] {
        samples.first { $0.indicator == indicator && $0.level == level }?.values ?? []
      }
      for indicator in [Indicator.enrolment, .personsTrained, .netNewlyTrained] {
        let levels = ["college", "craft", "evening"].map { values(indicator, $0) }
        let (group, total) = (values(indicator, "craft-and-evening"), values(indicator, "total"))
        #expect(total.count == 500)
        #expect(
          total.indices.allSatisfy { total[$0] == levels[0][$0] + levels[1][$0] + levels[2][$0] })
        #expect(group.indices.allSatisfy { group[$0] == levels[1][$0] + levels[2][$0] })
      }
      let (stock, rate) = (values(.trainedStock, "all"), values(.trainedLabourRate, "all"))
      let denominator = simulator.shared.denominator(year: year)
      #expect(stock.indices.allSatisfy { stock[$0] == rate[$0] * denominator[$0] })
    }
  }
}
