import Probability
import Testing

@testable import EnrolmentModel

@Suite("The drawn numbers of levers")
struct LeverDosesTests {
  private func setting(_ coverage: Double) -> LeverSetting {
    LeverSetting(quantities: ["coverage": .constant(coverage)])
  }

  @Test("are drawn once for scenarios that write the same, and apart for those that do not")
  func positions() {
    var doses = LeverDoses()
    let first = doses.position(of: CounsellingCampaign.self, setting(0.5), seed: 72)
    #expect(doses.position(of: CounsellingCampaign.self, setting(0.5), seed: 72) == first)
    #expect(doses.position(of: CounsellingCampaign.self, setting(0.6), seed: 72) != first)
    #expect(doses.position(of: EnterpriseTraining.self, setting(0.5), seed: 72) != first)
    #expect(doses.count == 3)
    // Months and strength change nothing of what is drawn.
    var other = setting(0.5)
    other.from = Month(Year(2022), 9)
    other.strength = 2
    #expect(doses.position(of: CounsellingCampaign.self, other, seed: 72) == first)
  }

  @Test("are the quantiles of what is written, else of the catalogue, at the lever's own luck")
  func values() {
    var doses = LeverDoses()
    _ = doses.position(of: CounsellingCampaign.self, setting(0.5), seed: 72)
    let room = Room<SIMD4<Double>>(1, .zero)
    let quantity = CounsellingCampaign.quantities[1]
    let stream = RandomStream(seed: 72, name: "lever/counselling-campaign/effect")
    for draw in [0, 1, 999] {
      doses.fill(room, draw: draw)
      #expect(room[0][0] == 0.5 && room[0][2] == 0)
      #expect(agree(room[0][1], quantity.prior.quantile(stream.uniform(draw: draw)), 1e-6))
    }
  }

  @Test("differ from draw to draw and between quantities of one lever")
  func luck() {
    var doses = LeverDoses()
    _ = doses.position(
      of: ShortCourseProgramme.self,
      LeverSetting(quantities: [
        "coverage": .uniform(low: 0, high: 1), "effect": .uniform(low: 0, high: 1),
      ]), seed: 72)
    let room = Room<SIMD4<Double>>(1, .zero)
    let drawn = (0..<100).map { draw -> SIMD4<Double> in
      doses.fill(room, draw: draw)
      return room[0]
    }
    #expect(Set(drawn.map { $0[0] }).count == 100)
    #expect(drawn.allSatisfy { $0[0] != $0[1] })
  }
}
