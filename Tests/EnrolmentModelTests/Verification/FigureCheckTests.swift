import Testing

@testable import EnrolmentModel

@Suite("A figure against its pin")
struct FigureCheckTests {
  private func check(
    _ key: FigureKey, _ pinned: Double, _ found: Double?, median: Double? = nil
  ) -> FigureCheck {
    FigureCheck(
      PinnedFigure(key: key, value: pinned, place: .init(file: "x.expected.csv", line: 7)),
      found: found, margin: Margins.standard[key], median: median)
  }

  @Test("turns and persons move in percent of the pin, whatever its sign")
  func percent() {
    #expect(check(figureKey(), 200_000, 210_000).move == 0.05)
    #expect(check(figureKey("gap-p50"), -200, -150).move == 0.25)
    #expect(check(figureKey("sd"), 100, 90, median: 1000).move == 0.1)
  }

  // A gap of 3 turns that becomes 6 is a move of 100 % of itself and of nothing in 200,000.
  @Test("gaps and differences move in percent of the median where one is pinned")
  func yardstick() {
    let own = check(figureKey("gap-p50"), 3, 6, median: 200_000)
    #expect(agree(own.move, 3.0 / 200_000) && own.bucket == .underOne)
    #expect(check(figureKey("delta-p10"), 0, 1, median: 1000).move == 0.001)
  }

  @Test("probabilities and fractions move in points, whatever they are")
  func points() {
    #expect(agree(check(figureKey("probability"), 0.5, 0.52).move, 0.02))
    let rate = check(figureKey("gap-p50", unit: "fraction"), 0.000_1, 0.010_1, median: 0.7)
    #expect(agree(rate.move, 0.01))
  }

  @Test("from a pin of 0 any move is in the largest bucket")
  func zero() {
    let own = check(figureKey(), 0, 1)
    #expect(own.move == .infinity && own.bucket == .overTen && own.status == .moved)
    #expect(check(figureKey(), 0, 0).status == .same)
    #expect(check(figureKey(), 0, 0.4).status == .within)
  }

  @Test("buckets: 0, under 1, 1 to under 5, 5 to 10, over 10")
  func buckets() {
    let moves = [0, 1e-12, 0.0099, 0.01, 0.0499, 0.05, 0.10, 0.1001, .infinity]
    #expect(
      moves.map { MoveBucket($0) } == [
        .none, .underOne, .underOne, .toFive, .toFive, .toTen, .toTen, .overTen, .overTen,
      ])
  }

  @Test("same, within the margin, beyond it and missing are told apart; only the latter two fail")
  func status() {
    #expect(check(figureKey(), 200_000, 200_000).status == .same)
    #expect(check(figureKey(), 200_000, 200_000.5).status == .within)
    #expect(check(figureKey(), 200_000, 200_000.6).status == .moved)
    #expect(check(figureKey(), 200_000, nil).status == .missing)
    #expect(check(figureKey(), 200_000, .nan).status == .moved)
    #expect(check(figureKey(), 200_000, nil).bucket == nil)
    let failing = FigureCheck.Status.allCases.filter(\.isFailure)
    #expect(failing == [.missing, .extra, .moved])
  }

  @Test("the worst comes first: gone, new, then by the size of the move, then as files stand")
  func order() {
    let extra = FigureCheck(extra: figureKey("mean"), found: 1, file: "x")
    let (small, large) = (check(figureKey(), 100, 102), check(figureKey("p90"), 100, 130))
    let equal = check(figureKey("p10"), 100, 102)
    let gone = check(figureKey("p95"), 1, nil)
    let within = check(figureKey("p05"), 0, 0.1)
    #expect(
      [within, small, large, extra, gone, equal].sorted(by: FigureCheck.isWorse)
        == [gone, extra, large, equal, small, within])
  }
}
