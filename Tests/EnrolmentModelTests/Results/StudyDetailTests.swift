import Testing

@testable import EnrolmentModel

@Suite("What pictures are made of")
struct StudyDetailTests {
  private static func read(until: Int = 2023) throws -> (result: RunResult, detail: StudyDetail) {
    try Study(
      problem: Town.problem(draws: 1000, until: until), targets: Town.targets,
      scenarios: [Town.baseline], baseline: Town.baseline
    ).run(executor: SerialExecutor(), reading: { StudyDetail($0) }, progress: { _ in })
  }

  @Test("fans hold the quantiles of the run, and what was published before")
  func fans() throws {
    let (result, detail) = try Self.read()
    #expect(detail.fans.map(\.indicator) == [.trainedLabourRate, .certifiedLabourRate, .enrolment])
    for fan in detail.fans {
      let level = fan.indicator == .enrolment ? "total" : "all"
      for year in [Year(2022), Year(2023)] {
        let own = try #require(fan.years.first { $0.year == year }?.quantiles)
        let rows = [Statistic.p10, .p25, .p50, .p75, .p90].map {
          result.value("baseline", fan.indicator, level, year, $0)
        }
        #expect(Array(own[1...5]) == rows)
        #expect(own == own.sorted())
      }
      #expect(fan.years.contains { $0.published != nil })
      // No year is passed over, so that a missing figure stays a gap.
      #expect(zip(fan.years, fan.years.dropFirst()).allSatisfy { $1.year - $0.year == 1 })
      #expect(fan.years.allSatisfy { $0.published == nil || $0.quantiles == nil })
    }
  }

  @Test("the pipeline gets smaller step by step and adds up to the run's means")
  func pipeline() throws {
    let (result, detail) = try Self.read()
    let own = detail.pipeline
    func mean(_ indicator: Indicator, _ level: String = "total") -> Double? {
      result.value("baseline", indicator, level, Year(2022), .mean)
    }
    #expect(agree(own.total { $0.turns }, try #require(mean(.enrolment)), 1e-10))
    #expect(agree(own.total { $0.completers }, try #require(mean(.personsTrained)), 1e-10))
    #expect(agree(own.total { $0.newlyTrained }, try #require(mean(.netNewlyTrained)), 1e-10))
    #expect(agree(own.stock, try #require(mean(.trainedStock, "all")), 1e-10))
    for level in own.levels {
      #expect(level.turns > level.persons && level.completers > level.newlyTrained)
    }
  }

  @Test("persons per turn are the chain's own, draw by draw", arguments: Luck.allCases)
  func persons(_ luck: Luck) throws {
    let simulator = try Town.simulate([Town.baseline], Town.problem(draws: 500, luck: luck))
    let own = TrainingPipeline(simulator, 0)
    let problem = simulator.input.fit.problem
    let parameters = ChainParameters(problem.book, plan: problem.plan, LuckStreams(problem))
    for level in problem.plan.levels.indices {
      let turns = simulator.ensembles[0].values(.turns(level: level), year: 0)
      let distinct = [Double](draws: turns.count) { draw in
        parameters.shares(level: level, from: draw).distinct
      }
      let persons = turns.indices.map { turns[$0] * distinct[$0] }
      #expect(agree(own.levels[level].persons, mean(persons), 1e-12))
    }
  }

  @Test("months end at the year: expected at its quantiles, needed at the target")
  func months() throws {
    let (result, detail) = try Self.read()
    let path = try #require(detail.months)
    let last = path.months[11]
    let total = [Statistic.p10, .p50, .p90].map {
      result.value("baseline", .enrolment, "total", Year(2022), $0) ?? 0
    }
    for (own, other) in zip(last.expected, total) { #expect(agree(own, other, 1e-3)) }
    #expect(agree(last.needed, 22_000, 1e-9))
    #expect(path.months.map(\.needed) == path.months.map(\.needed).sorted())
    #expect(path.months.map(\.month) == Array(1...12))
  }
}
