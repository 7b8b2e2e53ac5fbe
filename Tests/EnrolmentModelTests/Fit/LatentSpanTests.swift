import Probability
import Testing

@testable import EnrolmentModel

@Suite("The part of a state that is asked for")
struct LatentSpanTests {
  @Test("has the special years of its years and the one before, which may carry over")
  func specials() throws {
    let parts = try FitParts(Town.problem())
    // From 2019 on every year has a shape by month.
    func specials(_ first: Int, _ last: Int) -> Range<Int> {
      LatentSpan(parts.path(first)...parts.path(last), parts.intake).specials
    }
    #expect(specials(2012, 2018) == 0..<0)
    #expect(specials(2012, 2021) == 0..<3)
    #expect(specials(2020, 2022) == 0..<4)
    #expect(specials(2021, 2022) == 1..<4)
    #expect(specials(2024, 2025) == 4..<7)
  }

  @Test("is filled as the whole is, to the last bit, and the rest is left alone")
  func filled() throws {
    for treatment in Treatment.allCases {
      let parts = try FitParts(Town.problem(treatment: treatment))
      let z = parts.lanes(beside: (0..<8).map { parts.normals($0) })
      func turns(_ state: LatentState, _ year: Int) -> [Lanes] {
        (0..<3).map { state.turns(level: $0, year: parts.path(year)) }
      }
      parts.set(z)
      for (first, last) in [(2012, 2015), (2018, 2020), (2021, 2022), (2023, 2025)] {
        let state = LatentState(parts.intake)
        let span = LatentSpan(parts.path(first)...parts.path(last), parts.intake)
        state.update(Room(z.count) { z[$0] }, parts.prior, span)
        for year in first...last { #expect(turns(state, year) == turns(parts.state, year)) }
        let outside = first > 2012 ? 2012 : 2025
        #expect(turns(state, outside) == [.zero, .zero, .zero])
      }
    }
  }

  @Test("of observations is all that their residuals need")
  func residuals() throws {
    let parts = try FitParts(Town.problem())
    let set = try parts.observations()
    let z = parts.lanes(beside: (0..<8).map { parts.normals($0, scale: 0.5) })
    func residuals(_ state: LatentState) -> [Lanes] {
      let out = Room<Lanes>(set.count, .zero)
      set.residuals(state, into: out)
      return (0..<set.count).map { out[$0] }
    }
    parts.set(z)
    let state = LatentState(parts.intake)
    state.update(
      Room(z.count) { z[$0] }, parts.prior, LatentSpan(set.years, parts.intake))
    #expect(residuals(state) == residuals(parts.state))
    // A year less is too few (control).
    let short = LatentState(parts.intake)
    let fewer = (set.years.lowerBound + 1)...set.years.upperBound
    short.update(Room(z.count) { z[$0] }, parts.prior, LatentSpan(fewer, parts.intake))
    #expect(residuals(short) != residuals(parts.state))
  }
}
