import Probability
import Testing

@testable import EnrolmentModel

@Suite("The drawn numbers of levers")
struct LeverDosesTests {
  private func setting(_ coverage: Double) -> LeverSetting {
    LeverSetting(quantities: ["coverage": .constant(coverage)])
  }

  @Test("are drawn once for scenarios that write the same, and apart for those that do not")
  func positions() throws {
    let luck = try Town.luck()
    var doses = LeverDoses()
    let first = doses.position(of: CounsellingCampaign.self, setting(0.5), luck)
    #expect(doses.position(of: CounsellingCampaign.self, setting(0.5), luck) == first)
    #expect(doses.position(of: CounsellingCampaign.self, setting(0.6), luck) != first)
    #expect(doses.position(of: EnterpriseTraining.self, setting(0.5), luck) != first)
    #expect(doses.count == 3)
    // Months and strength change nothing of what is drawn.
    var other = setting(0.5)
    other.from = Month(Year(2022), 9)
    other.strength = 2
    #expect(doses.position(of: CounsellingCampaign.self, other, luck) == first)
  }

  @Test("are the quantiles of what is written, else of the catalogue, at the lever's own luck")
  func values() throws {
    let luck = try Town.luck()
    var doses = LeverDoses()
    _ = doses.position(of: CounsellingCampaign.self, setting(0.5), luck)
    let room = Room<LeverValues>(1, LeverValues())
    let quantity = CounsellingCampaign.quantities[1]
    let stream = RandomStream(seed: 72, name: "lever/counselling-campaign/effect")
    for draw in [0, 8, 992] {
      doses.fill(room, by: Room(doses.numbersCount, .zero), from: draw)
      #expect(room[0][0] == .all(0.5) && room[0][2] == .zero)
      for lane in 0..<Lanes.width {
        let expected = quantity.prior.quantile(stream.uniform(draw: draw + lane))
        #expect(agree(room[0][1][lane], expected, 1e-6))
      }
    }
  }

  @Test("are the same from tables that are prepared and from new ones")
  func prepared() throws {
    let share = Distribution.beta(mean: 0.4, sd: 0.1)
    var tables = QuantileTables()
    tables.prepare([share, share], SerialExecutor())
    let luck = try Town.luck()
    let drawn = [LeverDoses(), LeverDoses(tables)].map { doses in
      var doses = doses
      _ = doses.position(
        of: CounsellingCampaign.self, LeverSetting(quantities: ["coverage": share]), luck)
      return [Double](draws: 100) { draw in
        let room = Room<LeverValues>(1, LeverValues())
        doses.fill(room, by: Room(doses.numbersCount, .zero), from: draw)
        return room[0][0]
      }
    }
    #expect(drawn[0] == drawn[1] && Set(drawn[0]).count == 100)
  }

  @Test("differ from draw to draw and between quantities of one lever")
  func luck() throws {
    var doses = LeverDoses()
    _ = try doses.position(
      of: ShortCourseProgramme.self,
      LeverSetting(quantities: [
        "coverage": .uniform(low: 0, high: 1), "effect": .uniform(low: 0, high: 1),
      ]), Town.luck())
    let room = Room<LeverValues>(1, LeverValues())
    let drawn = (0..<2).map { quantity in
      [Double](draws: 100) { draw in
        doses.fill(room, by: Room(doses.numbersCount, .zero), from: draw)
        return room[0][quantity]
      }
    }
    #expect(Set(drawn[0]).count == 100)
    #expect(zip(drawn[0], drawn[1]).allSatisfy { $0 != $1 })
  }
}
