import Probability
import Testing

@testable import EnrolmentModel

@Suite("Every lever of the catalogue")
struct EveryLeverTests {
  /// Without strength; a cut-off is the plan's own where as many days are left out.
  private func zero(_ lever: any Lever.Type) -> LeverSetting {
    let own = lever == ReportingCutOff.self ? 31.0 - 25 : 0
    let values = lever.quantities.map { ($0.key, own) }
    return Town.setting(Dictionary(uniqueKeysWithValues: values))
  }

  private func bits(_ setting: (any Lever.Type) -> LeverSetting, until: Int) throws -> [[[UInt64]]]
  {
    let scenarios =
      [Town.baseline]
      + LeverCatalogue.all.map { Town.scenario($0.key, [$0.key: setting($0)]) }
      + [
        Town.scenario(
          "all",
          Dictionary(uniqueKeysWithValues: LeverCatalogue.all.map { ($0.key, setting($0)) }))
      ]
    let simulator = try Town.simulate(scenarios, Town.problem(draws: 250, until: until))
    return scenarios.indices.map(simulator.bits)
  }

  @Test("is the baseline to the last bit at zero strength, alone and with all others")
  func zeroStrength() throws {
    let all = try bits(zero, until: 2025)
    for (index, bits) in all.enumerated().dropFirst() {
      let name = index <= LeverCatalogue.all.count ? LeverCatalogue.all[index - 1].key : "all"
      let isSame = bits == all[0]
      #expect(isSame, "\(name)")
    }
  }

  @Test("is the baseline to the last bit where it starts after the report")
  func afterHorizon() throws {
    let all = try bits(
      { _ in LeverSetting(from: Month(Year(2023), 1), until: Month(Year(2023), 12)) }, until: 2022)
    let areSame = all.dropFirst().allSatisfy { $0 == all[0] }
    #expect(areSame)
  }

  @Test("moves something at the size of the catalogue (control of the two above)")
  func moves() throws {
    // The catalogue's cut-off is the plan's own, so another one is written.
    let all = try bits(
      { $0 == ReportingCutOff.self ? Town.setting(["uncounted-days": 20]) : LeverSetting() },
      until: 2025)
    for (lever, bits) in zip(LeverCatalogue.all, all.dropFirst()) {
      let isSame = bits == all[0]
      #expect(!isSame, "\(lever.key)")
    }
  }
}
