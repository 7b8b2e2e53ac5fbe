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
      #expect(parts.state.turns(level: level, year: year) == Double.exp(path[level * years + year]))
    }
  }

  @Test("counts the months asked for: half of the middle year begins by June")
  func months() throws {
    let parts = try FitParts(Town.problem())
    parts.set(parts.origin)
    let year = parts.path(2019)
    let whole = parts.state.turns(level: 0, year: year)
    let half = parts.state.turns(level: 0, year: year, firstMonth: 1, lastMonth: 6)
    #expect(agree(half, whole / 2))
    let rest = parts.state.turns(level: 0, year: year, firstMonth: 7, lastMonth: 12)
    #expect(agree(half + rest, whole))
  }

  /// Σ w of a closed year of college, from the closures the town knows.
  private func relative(_ parts: FitParts, _ year: Int) -> Double {
    let disruption = parts.state.disruption
    return DisruptedYear.intake(
      usual: MonthVector(months: parts.usual(year, level: 0)),
      closed: parts.intake.closed[parts.special(year)][0],
      loss: disruption.loss[0], catchUp: disruption.catchUp
    ).yearSum
  }

  private func logTurns(_ parts: FitParts, _ year: Int) -> Double {
    Double.log(parts.state.turns(level: 0, year: parts.path(year)))
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
