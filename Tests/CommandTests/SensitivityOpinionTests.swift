import Foundation
import Probability
import Scenarios
import Testing

@testable import EnrolmentModel

/// Tornado and shares of variance against `Tests/_Reference/chain_sensitivity.py`: the same
/// questions asked of the second writing of the model, its shares by SALib.
///
/// The program's figures are means over `seeds` runs of 100,000 draws. Groups of inputs are the
/// same on both sides; what only acts as a product is one input a level.
@Suite("Second opinion on what the answer hangs on")
struct SensitivityOpinionTests {
  private static let falseAlarm = 0.001
  private static let replicates = 20
  private static let seeds: ClosedRange<UInt64> = 1001...1008
  private static let draws = 100_000
  /// SALib cuts an input into 48 classes and we into 40: of a curve that is bent within the
  /// outer classes it sees up to a hundredth of the share more.
  private static let classes = 0.01

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private struct Question: Hashable {
    let scenario: String
    let indicator: Indicator
    let level: String
  }

  private struct Figure: Hashable {
    let question: Question
    let input: String
    let statistic: String
  }

  private struct Reference {
    let value: Double
    let error: Double
  }

  // MARK: Both sides

  private static let reference = Result { () throws -> [Figure: Reference] in
    let file = root.appending(path: "Tests/_Reference/chain_sensitivity.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    var found: [Figure: Reference] = [:]
    for cells in lines.map({ $0.split(separator: ",").map(String.init) }) {
      let figure = Figure(
        question: Question(
          scenario: cells[0], indicator: try #require(Indicator(rawValue: cells[1])),
          level: cells[2]), input: cells[3], statistic: cells[4])
      found[figure] = Reference(
        value: try #require(Double(cells[5])), error: try #require(Double(cells[6])))
    }
    return found
  }

  /// Every figure of the questions that the reference asks.
  private static func figures(
    seed: UInt64, changing changes: [String: Distribution] = [:]
  ) throws -> [Figure: Double] {
    let loaded = try Project.load(
      ProjectLocation(
        data: root.appending(path: "notebooks-data").path,
        scenarios: root.appending(path: "scenarios").path),
      scenarios: [], settings: RunSettings(asOf: nil, until: nil, draws: draws, seed: seed),
      findings: Findings())
    let overrides = try changes.map { key, law in
      try #require(loaded.project.book.entries[key]).with(law)
    }
    let study = Study(
      problem: loaded.study.problem.with(
        book: loaded.project.book.replacing(overrides), segments: loaded.project.segments),
      targets: loaded.study.targets, scenarios: loaded.study.scenarios,
      baseline: loaded.study.baseline)
    let bench = try Workbench(study, executor: ThreadedExecutor(threads: nil))
    var found: [Figure: Double] = [:]
    for question in Set(try reference.get().keys.map(\.question)) {
      let scenario = try #require(study.scenarios.first { $0.name == question.scenario })
      let target = try #require(
        bench.targets.first {
          $0.indicator == question.indicator && $0.level == question.level
        })
      found.merge(figures(Sensitivity(of: target, in: scenario, on: bench), question)) { $1 }
    }
    return found
  }

  private static func figures(
    _ own: Sensitivity, _ question: Question
  ) -> [Figure: Double] {
    var found: [Figure: Double] = [:]
    for bar in own.bars {
      let values = [
        "input-low": bar.inputs.low, "input-high": bar.inputs.high,
        "outcome-low": bar.outcomes.low, "outcome-high": bar.outcomes.high,
        "probability-low": bar.probabilities.low, "probability-high": bar.probabilities.high,
        "variance-share": bar.varianceShare, "salib-first-order": bar.varianceShare,
      ]
      for (statistic, value) in values {
        found[Figure(question: question, input: bar.key, statistic: statistic)] = value
      }
    }
    for group in own.groups {
      found[
        Figure(
          question: question, input: "group/\(group.group.rawValue)", statistic: "variance-share")
      ] = group.share
    }
    return found
  }

  private static let runs = Result { try seeds.map { try figures(seed: $0) } }

  // MARK: Comparison

  /// The variance that chance alone gives a share between forty classes; where shares are cut at
  /// zero their spread over runs hides it.
  private static func chance(_ figure: Figure) -> Double {
    figure.statistic == "variance-share" || figure.statistic == "salib-first-order"
      ? 2 * 39 / (Double(draws) * Double(draws)) : 0
  }

  /// Which option of the choice of models stands at which end is luck where the choice has no
  /// effect, and its options have no numbers; only what it does to the trained rate is compared.
  private static func isCompared(_ figure: Figure) -> Bool {
    guard figure.input == "rate/model" else { return true }
    return !figure.statistic.hasPrefix("input-")
      && figure.question.indicator == .trainedLabourRate
  }

  /// The figures that lie too far from the reference, with the distance in standard errors.
  private static func tooFar(_ changed: [Figure: Double]? = nil) throws -> [Figure: Double] {
    let reference = try reference.get().filter { isCompared($0.key) }
    let runs = try runs.get()
    let allowance = WelchAllowance(
      falseAlarm: falseAlarm, comparisons: reference.count, runs: runs.count,
      replicates: replicates)
    var found: [Figure: Double] = [:]
    for (figure, expected) in reference {
      let values = try runs.map { try #require($0[figure], "no figure \(figure)") }
      let mean = values.reduce(0, +) / Double(values.count)
      let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
      let sampling = max(spread, Self.chance(figure))
      let variance = changed == nil ? sampling / Double(values.count) : sampling
      let error = expected.error * expected.error
      // A share is never reported below zero.
      let value = figure.statistic.hasPrefix("input") ? expected.value : max(0, expected.value)
      let gap = abs((changed?[figure] ?? mean) - value)
      let slack = figure.statistic == "salib-first-order" ? classes * value : 1e-9 * abs(value)
      if gap > allowance.distance(variance, error) + slack {
        found[figure] = gap / (variance + error).squareRoot()
      }
    }
    return found
  }

  private static func figure(
    _ input: String, _ statistic: String, _ indicator: Indicator, _ level: String = "all",
    in scenario: String = "baseline"
  ) -> Figure {
    Figure(
      question: Question(scenario: scenario, indicator: indicator, level: level), input: input,
      statistic: statistic)
  }

  // MARK: Claims

  @Test("every bar and share agrees with the second writing of the model and with SALib")
  func agrees() throws {
    #expect(try Self.reference.get().count > 700)
    let far = try Self.tooFar().sorted { $0.value > $1.value }
    #expect(far.isEmpty, "too far: \(far.prefix(10).map { "\($0.key) by \($0.value) SE" })")
  }

  @Test("the reference has every input and group of the program, and no other")
  func sameInputs() throws {
    let own = try Set(#require(try Self.runs.get().first).keys)
    #expect(own == Set(try Self.reference.get().keys))
  }

  @Test("a carry-over half as uncertain does not pass for the model (negative control)")
  func carryOverShows() throws {
    let far = try Self.tooFar(
      Self.figures(seed: 1, changing: ["carry-over": .normal(mean: 0.1, sd: 0.15)]))
    for statistic in ["input-high", "outcome-low", "variance-share", "salib-first-order"] {
      #expect(far.keys.contains(Self.figure("carry-over", statistic, .enrolment, "total")))
    }
    let untouched = far[Self.figure("group/residual", "variance-share", .trainedLabourRate)]
    #expect(untouched == nil)
  }

  @Test("a certified drift twice as uncertain does not pass for the model (negative control)")
  func driftShows() throws {
    let law = try #require(
      try Project.load(
        ProjectLocation(
          data: Self.root.appending(path: "notebooks-data").path,
          scenarios: Self.root.appending(path: "scenarios").path),
        scenarios: [], settings: RunSettings(asOf: nil, until: nil, draws: 1000, seed: 1),
        findings: Findings()
      ).project.book.entries["rate/certified-drift"]?.distribution)
    let far = try Self.tooFar(
      Self.figures(
        seed: 1,
        changing: [
          "rate/certified-drift": .normal(mean: law.mean, sd: 2 * law.standardDeviation)
        ]))
    for input in ["group/law-of-the-rate", "group/residual", "rate/certified-drift"] {
      #expect(far.keys.contains(Self.figure(input, "variance-share", .certifiedLabourRate)))
    }
    #expect(
      !far.keys.contains(Self.figure("rate/residual", "variance-share", .trainedLabourRate)))
  }
}
