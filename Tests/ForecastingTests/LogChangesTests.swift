import RealModule
import Testing

@testable import Forecasting

@Suite("Yearly changes of the logarithm")
struct LogChangesTests {
  @Test("none across a gap, a break, or a value that is not positive")
  func taken() throws {
    let series = try YearlySeries([
      (2000, 1), (2001, 2), (2003, 4), (2004, 8), (2005, 0), (2006, 3), (2007, 3), (2008, 6),
    ])
    let changes = LogChanges(series, breaks: [2008])
    #expect(changes.years == [2001, 2004, 2007])
    #expect(
      zip(changes.values, [Double.log(2), Double.log(2), 0]).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test("spread and autocorrelation of seven changes worked by hand")
  func byHand() {
    let changes = LogChanges(years: Array(2001...2007), values: [1, -1, 2, 0, -2, 9, 1])
    // Sorted −2 −1 0 1 1 2 9: the median is 1, distances 3 2 1 0 0 1 8, their median 1.
    let bound = 3 * 1.482602218505602
    #expect(abs(changes.robustDeviation - bound / 3) < 1e-15)
    // Away from the median and clipped at the bound: 0 −2 1 −1 −3 bound 0.
    let variance = (4 + 1 + 1 + 9 + bound * bound) / 7
    let lagOne = (0 - 2 - 1 + 3 - 3 * bound + 0) / 6
    #expect(abs(changes.autocorrelation(1) - (lagOne / variance + 1.0 / 7)) < 1e-14)
    #expect(changes.autocorrelation(7) == 1.0 / 7)
    // Negative control: without the clip the leap of 9 would rule.
    #expect(abs(changes.autocorrelation(1) - (-24.0 / 6 / (79.0 / 7) + 1.0 / 7)) > 0.01)
  }

  @Test("the split gives back the shares whose autocorrelations it is told")
  func split() {
    for phi in ChangeSplit.dampings {
      let (transitory, slope) = (0.3, 0.2)
      let lags = [phi * slope - transitory / 2, phi * phi * slope, phi * phi * phi * slope]
      let split = ChangeSplit(lags: lags, damping: phi)
      #expect(abs(split.transitory - transitory) < 1e-14 && abs(split.slope - slope) < 1e-14)
      #expect(abs(split.permanent - 0.5) < 1e-14)
      // Negative control: the other damping gives another split.
      let other = ChangeSplit(lags: lags, damping: phi == 0.8 ? 0.95 : 0.8)
      #expect(abs(other.slope - slope) > 0.01)
    }
    // Shares stay shares whatever the autocorrelations.
    let odd = ChangeSplit(lags: [-0.9, 0.9, 0.9])
    #expect([odd.transitory, odd.permanent, odd.slope].allSatisfy { (0...1).contains($0) })
  }
}
