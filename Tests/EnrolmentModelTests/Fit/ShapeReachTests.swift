import Probability
import Testing

@testable import EnrolmentModel

@Suite("What a coordinate reaches")
struct ShapeReachTests {
  /// Everything that observations read of a state: by level, year and lane, whole and in part.
  private func readings(_ state: LatentState, _ parts: FitParts) -> [Lanes] {
    (0..<parts.layout.years).flatMap { year in
      (0..<parts.layout.levels).flatMap { level in
        [
          state.turns(level: level, year: year),
          state.turns(level: level, year: year, firstMonth: 1, lastMonth: 9),
        ]
      }
    }
  }

  private func problems(_ treatment: Treatment) throws -> [FitProblem] {
    [
      try Town.problem(treatment: treatment),
      try Town.problem(plan: Town.plan(groups: []), treatment: treatment),
    ]
  }

  @Test("is filled again as the whole is, to the last bit", arguments: Treatment.allCases)
  func filled(treatment: Treatment) throws {
    for problem in try problems(treatment) {
      let parts = try FitParts(problem)
      let span = LatentSpan(0...(parts.layout.years - 1), parts.intake)
      let z = parts.lanes(beside: (0..<8).map { parts.normals($0, scale: 0.5) })
      for (coordinate, reach) in parts.layout.touched(specials: span.specials) {
        let room = Room(z.count) { z[$0] }
        parts.state.update(room, parts.prior, span)
        room[coordinate] += 0.3
        parts.state.update(room, reach, span)
        let found = readings(parts.state, parts)
        parts.state.update(room, parts.prior, span)
        #expect(found == readings(parts.state, parts), "\(coordinate)")
      }
    }
  }

  @Test("is no more than it must be: with a year less, figures are others (control)")
  func least() throws {
    let parts = try FitParts(Town.problem())
    let span = LatentSpan(0...(parts.layout.years - 1), parts.intake)
    let room = Room(parts.layout.count, Lanes(repeating: 0.1))
    let first = parts.layout.touched(specials: span.specials)[0]
    parts.state.update(room, parts.prior, span)
    room[first.coordinate] += 0.3
    let short = ShapeReach(
      levels: first.reach.levels, specials: first.reach.specials.dropFirst(2))
    parts.state.update(room, short, span)
    let found = readings(parts.state, parts)
    parts.state.update(room, parts.prior, span)
    #expect(found != readings(parts.state, parts))
  }

  @Test("of two together holds both and what lies between")
  func union() {
    let first = ShapeReach(levels: 0..<1, specials: 4..<5)
    let second = ShapeReach(levels: 2..<4, specials: 1..<2)
    let both = ShapeReach(levels: 0..<4, specials: 1..<5)
    #expect(first.union(second) == both && second.union(first) == both)
    #expect(first.union(first) == first)
  }
}
