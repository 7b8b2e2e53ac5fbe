import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The latent state")
struct LatentStateTests {
  @Test("has the path itself in ordinary years")
  func ordinary() throws {
    let parts = try FitParts(Town.problem())
    let path = parts.paths(parts.normals(1))
    let (year, years) = (parts.path(2015), parts.layout.years)
    for level in 0..<3 {
      #expect(agree(parts.turns(level, 2015), Double.exp(path[level * years + year])))
    }
  }

  @Test("counts the months asked for: half of the middle year begins by June")
  func months() throws {
    let parts = try FitParts(Town.problem())
    parts.set(parts.origin)
    let whole = parts.turns(0, 2019)
    let half = parts.turns(0, 2019, months: 1...6)
    #expect(agree(half, whole / 2))
    let rest = parts.turns(0, 2019, months: 7...12)
    #expect(agree(half + rest, whole))
  }

  /// Σ w of a closed year of college, from the closures the town knows.
  private func relative(_ parts: FitParts, _ year: Int) -> Double {
    let disruption = parts.state.disruption
    return disruptedYear(
      parts.usual(year, level: 0), closed: parts.intake.closed[parts.special(year)][0].months,
      loss: disruption.loss[0].common, catchUp: disruption.catchUp.common
    ).reduce(0, +)
  }

  private func logTurns(_ parts: FitParts, _ year: Int) -> Double {
    Double.log(parts.turns(0, year))
  }

  @Test("lowers a closed year by its closures and carries a share of the loss into the next")
  func carry() throws {
    let parts = try FitParts(Town.problem())
    let path = parts.paths(parts.origin)
    let (first, second) = (relative(parts, 2020), relative(parts, 2021))
    #expect(first < 1 && second < first)
    #expect(agree(logTurns(parts, 2020), path[parts.path(2020)] + Double.log(first)))
    let carried = Double.log(second) + 0.1 * (1 - first)
    #expect(agree(logTurns(parts, 2021), path[parts.path(2021)] + carried))
    // The plan year has half a month of assumed closure, and the loss of 2021 behind it.
    let own = parts.shape(2022, level: 0).reduce(0, +)
    #expect(own < 1)
    let plan = Double.log(own) + 0.1 * (1 - second)
    #expect(agree(logTurns(parts, 2022), path[parts.path(2022)] + plan))
  }

  @Test("of eight draws is that of each alone, to the last bit", arguments: Treatment.allCases)
  func eight(treatment: Treatment) throws {
    let parts = try FitParts(Town.problem(treatment: treatment))
    let draws = (0..<8).map { parts.normals($0, scale: 1.5) }
    func figures() -> [Lanes] {
      (2012...2022).flatMap { year in
        (0..<3).flatMap { level in
          let path = parts.path(year)
          return [
            parts.state.turns(level: level, year: path),
            parts.state.turns(level: level, year: path, firstMonth: 3, lastMonth: 9),
            parts.state.undisturbed(level: level, year: path),
          ]
        }
      }
    }
    parts.set(parts.lanes(beside: draws))
    let beside = figures()
    for lane in 0..<8 {
      parts.set(draws[lane])
      let alone = figures()
      #expect(zip(beside, alone).allSatisfy { $0[lane].bitPattern == $1.common.bitPattern })
    }
    // No two draws are alike (control).
    #expect(Set(beside[0].values).count == 8)
  }

  @Test("is filled again without a trace of what it held")
  func refill() throws {
    let parts = try FitParts(Town.problem())
    let first = parts.paths(parts.normals(1))
    let shapes = parts.shape(2021, level: 2)
    _ = parts.paths(parts.normals(2))
    #expect(parts.paths(parts.normals(1)) == first)
    #expect(parts.shape(2021, level: 2) == shapes)
  }
}
