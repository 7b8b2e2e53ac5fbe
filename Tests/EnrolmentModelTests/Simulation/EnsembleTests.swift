import Probability
import Testing

@testable import EnrolmentModel

@Suite("The trajectories of a scenario, column by column")
struct EnsembleTests {
  private static let columns: [Ensemble.Column] =
    (0..<2).flatMap { [.turns(level: $0), .completers(level: $0), .newlyTrained(level: $0)] }
    + [.trainedRate, .certifiedRate]

  /// A number for each place that no computation gives.
  private func mark(_ draw: Int, _ column: Int, _ year: Int) -> Double {
    -1 - Double(draw + 1000 * column + 100_000 * year)
  }

  private func marked(_ draws: Range<Int>) -> Ensemble {
    let ensemble = Ensemble(scenario: "x", draws: draws, levels: 2, years: 2)
    for year in 0..<2 {
      for (index, column) in Self.columns.enumerated() {
        let start = ensemble.start(column, year: year)
        for draw in 0..<draws.count { start[draw] = mark(draw, index, year) }
      }
    }
    return ensemble
  }

  @Test(
    "hold the draws there are and touch no neighbour, whole eights or not",
    arguments: [1, 7, 8, 9, 250, 251, 256, 257], [0, 1250])
  func edges(count: Int, first: Int) {
    let last = (count - 1) / Lanes.width * Lanes.width
    for year in 0..<2 {
      for column in Self.columns {
        let ensemble = marked(first..<first + count)
        let written = Lanes.varied(0...1)
        ensemble.columns.write(written, column, year: year, from: first + last)
        for otherYear in 0..<2 {
          for (index, other) in Self.columns.enumerated() {
            let isOwn = other == column && otherYear == year
            let expected = (0..<count).map {
              isOwn && $0 >= last ? written[$0 - last] : mark($0, index, otherYear)
            }
            let isSame = ensemble.values(other, year: otherYear) == expected
            #expect(isSame, "\(column) of \(year) in \(other) of \(otherYear)")
          }
        }
      }
    }
  }

  @Test(
    "of what scenarios share end with the last draw too", arguments: [1, 8, 251, 257], [0, 1250])
  func shared(count: Int, first: Int) {
    let last = (count - 1) / Lanes.width * Lanes.width
    let columns = (0..<SharedOutcomes.Column.count).compactMap(SharedOutcomes.Column.init)
    let outcomes = SharedOutcomes(draws: first..<first + count, years: 2)
    for year in 0..<2 {
      for column in columns {
        let start = outcomes.start(column, year: year)
        for draw in 0..<count { start[draw] = mark(draw, column.rawValue, year) }
      }
    }
    let written = Lanes.varied(1...2)
    outcomes.write(written, .denominator, year: 0, from: first + last)
    for year in 0..<2 {
      for column in columns {
        let isOwn = column == .denominator && year == 0
        let start = outcomes.start(column, year: year)
        for draw in 0..<count {
          let old = mark(draw, column.rawValue, year)
          #expect(start[draw] == (isOwn && draw >= last ? written[draw - last] : old))
        }
      }
    }
  }
}
