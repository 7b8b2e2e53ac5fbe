import EnrolmentModel
import Testing

@testable import RunRegistry

@Suite("What differs between two records")
struct DifferenceTests {
  private func key(_ unit: String, _ statistic: String, _ level: String = "all") -> FigureKey {
    FigureKey(
      scenario: "baseline", indicator: "enrolment", level: level, year: 2023, unit: unit,
      statistic: statistic)
  }

  @Test("figures that moved come worst first: shares by points, others over their median")
  func ordersMoves() {
    let keys = [
      key("turns", "p50"), key("turns", "gap-p50"), key("turns", "probability"),
      key("fraction", "p50"), key("persons", "gap-p50"), key("turns", "p90"),
    ]
    let first = ResultTable(keys: keys, texts: ["1000", "1", "0.5", "0.7", "200", "5"])
    let second = ResultTable(keys: keys, texts: ["1010", "-1", "0.54", "0.7", "100", "5"])
    let (moves, common) = RunDifference.moves(first, second)
    #expect(common == 6)
    #expect(moves.map(\.key) == [keys[4], keys[2], keys[0], keys[1]])
    let sizes = moves.map(\.size)
    // 100 of 200 without a median in persons; four points; 10 and 2 of the median 1000.
    for (found, right) in zip(sizes, [0.5, 0.04, 0.01, 0.002]) {
      #expect(abs(found - right) < 1e-12)
    }
  }

  @Test("a figure that only one run has is the worst, and nothing moves against itself")
  func missing() {
    let first = ResultTable(keys: [key("turns", "p50", "a")], texts: ["1"])
    let second = ResultTable(keys: [key("turns", "p50", "b")], texts: ["1"])
    let (moves, common) = RunDifference.moves(first, second)
    #expect(common == 0 && moves.map(\.size) == [1, 1])
    #expect(moves[0].second == nil && moves[1].first == nil)
    #expect(RunDifference.moves(first, first).moves.isEmpty)
  }

  @Test("settings, inputs and figures that differ are named, and only these")
  func names() throws {
    let folder = try Folder()
    let registry = try Registry(recordingAt: folder.registry)
    try registry.record(SampleRun.make(extra: "a"), at: SampleRun.time)
    try registry.record(SampleRun.make(["1", "2"], extra: "b", seed: 8), at: SampleRun.time)
    let (one, other) = (try registry.run(named: "1"), try registry.run(named: "2"))
    let difference = RunDifference(
      one, other, assumptions: (["x": "1", "y": "2"], ["x": "1", "y": "3", "z": "4"]))
    #expect(difference.settings.map(\.key) == ["seed"])
    #expect(difference.inputs.map(\.key) == ["scenarios/x.yaml"])
    #expect(
      difference.assumptions == [
        .init(key: "y", first: "2", second: "3"), .init(key: "z", first: "", second: "4"),
      ])
    #expect(difference.moves.map(\.key.level) == ["level-1"])
    #expect(RunDifference(one, one).isEmpty)
  }
}
