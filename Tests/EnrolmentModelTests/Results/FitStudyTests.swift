import Testing

@testable import EnrolmentModel

@Suite("What the fit of the past says")
struct FitStudyTests {
  private static func study() throws -> FitStudy {
    let study = Study(
      problem: try Town.problem(draws: 500), targets: Town.targets, scenarios: [Town.baseline],
      baseline: Town.baseline)
    return try FitStudy(study, executor: SerialExecutor()) { _ in }
  }

  @Test("tells observed years from partly observed and missing ones")
  func coverage() throws {
    let path = try Self.study().path
    let coverage = Dictionary(uniqueKeysWithValues: path.map { ($0.year.number, $0.coverage) })
    #expect(path.map(\.year.number) == Array(2012...2022))
    #expect([2016, 2017, 2018, 2020].allSatisfy { coverage[$0] == .observed })
    #expect([2019, 2021].allSatisfy { coverage[$0] == .partly })
    #expect([2012, 2015, 2022].allSatisfy { coverage[$0] == .missing })
    #expect(path.map(\.closedMonths).suffix(3) == [3, 9, 0])
    for year in path {
      #expect(year.total[0] < year.total[1] && year.total[1] < year.total[2])
    }
  }

  @Test("shows the answer under every treatment and both ends of the decisive priors")
  func variants() throws {
    let study = try Self.study()
    #expect(study.variants.map(\.choice).first == .treatment(.intervention))
    #expect(Set(study.variants.map(\.choice)).count == 12)
    let turns = study.variants.map { $0.turns[1] }
    func median(_ key: String, _ probability: Double) -> Double {
      let choice = FitStudy.Choice.held(key: key, probability: probability)
      return zip(study.variants, turns).first { $0.0.choice == choice }?.1 ?? .nan
    }
    // More of 2021's loss carried on is more in 2022, more remaining closures are less.
    #expect(median("carry-over", 0.9) > median("carry-over", 0.1))
    #expect(median("remaining-closures", 0.9) < median("remaining-closures", 0.1))
    #expect(study.variants.allSatisfy { $0.probabilities.count == Town.targets.count })
    #expect(!study.naive.isEmpty && !study.influences.isEmpty)
  }
}
