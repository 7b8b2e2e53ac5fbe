import Probability
import Testing

@testable import EnrolmentModel

@Suite("The streams of luck")
struct LuckStreamsTests {
  private func numbers(_ columns: [[Lanes]]) -> [[Double]] {
    columns.map { $0.flatMap { lanes in (0..<Lanes.width).map { lanes[$0] } } }
  }

  @Test("are Sobol' points where a dimension is left and random beyond the last")
  func dimensions() throws {
    let levels = (0..<20).map {
      EducationLevel(
        key: "level-\($0)", name: Town.text("level \($0)"), months: 0...2, givesCertificate: true)
    }
    let plan = Town.plan(levels: levels, groups: [])
    let (random, sobol) = (try Town.luck(plan: plan), try Town.luck(.sobol, plan: plan))
    func isRandom(_ address: LuckAddress) -> Bool {
      let (name, entity, time) = (address.name, address.entity, address.time)
      return random.stream(name, entity: entity, time: time).uniforms(from: 0)
        == sobol.stream(name, entity: entity, time: time).uniforms(from: 0)
    }
    let addresses = LuckAddress.byImportance(plan)
    #expect(addresses.count > SobolPoints.dimensions)
    for (place, address) in addresses.enumerated() {
      #expect(isRandom(address) == (place >= SobolPoints.dimensions), "\(address)")
    }
    #expect(isRandom(LuckAddress("unheard-of")))
  }

  @Test("of candidates are the named random ones, one by one")
  func candidates() throws {
    let names = ["rate/drift", "rate/yield"]
    let columns = numbers(try Town.luck().candidates(names, count: 64, window: 16))
    for (name, column) in zip(names, columns) {
      let stream = RandomStream(seed: 72, name: name)
      #expect(column == (0..<64).map { stream.uniform(draw: $0) })
    }
    let windows = try Town.luck().windows("rate/chain-window")
    #expect(windows.map { _ in true } == nil)
  }

  @Test("of Sobol' candidates are sorted within each window, which stays evenly spread")
  func sorted() throws {
    let names = ["rate/drift", "rate/yield", "rate/residual-scale"]
    let luck = try Town.luck(.sobol)
    let columns = numbers(luck.candidates(names, count: 512, window: 64))
    for start in stride(from: 0, to: 512, by: 64) {
      let window: [[Double]] = columns.map { Array($0[start..<(start + 64)]) }
      #expect(zip(window[0], window[0].dropFirst()).allSatisfy { $0 < $1 })
      for column in window {
        let places: Set<Int> = Set(column.map { (value: Double) -> Int in Int(value * 64) })
        #expect(places.count == 64)
      }
      // Quantities of one candidate stay together: 8 x 8 squares hold one each.
      let squares: [Int] = zip(window[0], window[1]).map { (one: Double, two: Double) -> Int in
        8 * Int(8 * one) + Int(8 * two)
      }
      #expect(Set(squares).count == 64)
    }
    #expect(luck.windows("rate/chain-window").map { _ in true } == true)
  }
}
