import Probability
import Testing

@testable import EnrolmentModel

@Suite("The order in which quantities take dimensions of Sobol' points")
struct LuckAddressTests {
  private let addresses = LuckAddress.byImportance(Town.plan())

  @Test("names each once, and all of a plan with four levels fit into the table")
  func once() {
    #expect(Set(addresses).count == addresses.count)
    let fourth = EducationLevel(
      key: "fourth", name: Town.text("fourth"), months: 0...2, givesCertificate: true)
    let four = Town.plan(levels: [Town.college, Town.craft, Town.evening, fourth])
    #expect(LuckAddress.byImportance(four).count <= SobolPoints.dimensions)
  }

  @Test("holds every share of every level, every quantity of every lever, every reported year")
  func complete() {
    let names = Set(addresses.map(\.name))
    for level in Town.plan().levels {
      #expect(
        ChainQuantity.allCases.allSatisfy { names.contains(AssumptionKey.chain($0, level.key)) })
      #expect(names.contains(AssumptionKey.requisitioned(level.key)))
    }
    for lever in LeverCatalogue.all {
      #expect(lever.quantities.allSatisfy { names.contains(LeverDoses.streamName(lever, $0)) })
    }
    for year in 2022...(2022 + Plan.yearsBeyond) {
      for rate in 0...1 {
        #expect(addresses.contains(LuckAddress("rate/residual", entity: rate, time: year)))
      }
    }
  }

  @Test("gives the residual of the plan year and the choice of the rate model the first two")
  func first() {
    #expect(addresses[0] == LuckAddress("rate/residual", time: 2022))
    #expect(addresses[1] == LuckAddress("rate/model"))
  }
}
