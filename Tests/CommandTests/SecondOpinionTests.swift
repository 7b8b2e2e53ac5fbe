import Foundation
import Probability
import Scenarios
import Testing

@testable import EnrolmentModel

/// The program against `Tests/_Reference/chain.py`, the same model written a
/// second time with other numerics and other random numbers.
///
/// Every figure of the scenarios that the reference knows is compared with the committed
/// `chain.csv`. The program's figure is the mean over `seeds` runs of 100,000
/// draws, its standard error comes from the spread between these runs, the
/// reference's from its replicates. The difference must lie within the Student
/// quantile, at Welch's degrees of freedom, that all figures together exceed by
/// chance with probability `falseAlarm` at most (Bonferroni).
@Suite("Second opinion")
struct SecondOpinionTests {
  /// Chance that a right program fails, over all figures together.
  private static let falseAlarm = 0.001
  /// Independent replicates behind a standard error of the reference.
  private static let replicates = 20
  private static let seeds: ClosedRange<UInt64> = 1001...1008
  private static let draws = 100_000

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A figure of the reference with its Monte-Carlo standard error.
  private struct Reference {
    let value: Double
    let error: Double
  }

  /// The reference by scenario, indicator, level, year and statistic.
  private static func reference() throws -> [String: Reference] {
    let file = root.appending(path: "Tests/_Reference/chain.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    var found: [String: Reference] = [:]
    for line in lines {
      let cells = line.split(separator: ",").map(String.init)
      found[cells[0..<5].joined(separator: ",")] = Reference(
        value: try #require(Double(cells[5])), error: try #require(Double(cells[6])))
    }
    return found
  }

  /// The figures of one run, by the same keys.
  private static func figures(
    seed: UInt64, changing changes: [String: (Distribution) -> Distribution] = [:]
  ) throws -> [String: Double] {
    let loaded = try Project.load(
      ProjectLocation(
        data: root.appending(path: "notebooks-data").path,
        scenarios: root.appending(path: "scenarios").path),
      scenarios: [], settings: RunSettings(asOf: nil, until: nil, draws: draws, seed: seed),
      findings: Findings())
    let overrides = try changes.map { key, change in
      let entry = try #require(loaded.project.book.entries[key])
      return entry.with(change(entry.distribution))
    }
    let problem = loaded.study.problem.with(
      book: loaded.project.book.replacing(overrides), segments: loaded.project.segments)
    let executor = ThreadedExecutor(threads: nil)
    let input = try Study.input(problem, loaded.study.targets, executor)
    let simulator = Simulator(loaded.study.scenarios, input, executor: executor)
    var found = doubts(simulator, year: loaded.project.plan.year)
    let judge = Judge([simulator])
    judge.add([simulator], executor: executor)
    for row in judge.rows where row.unit == row.indicator.unit {
      let key = [
        row.scenario, row.indicator.rawValue, row.level, "\(row.year)", row.statistic.rawValue,
      ]
      found[key.joined(separator: ",")] = row.value
    }
    return found
  }

  private static func doubts(_ simulator: Simulator, year: Year) -> [String: Double] {
    let doubts = RateDoubts(simulator)
    var found = ["baseline,residual-share,chain,\(year),share": doubts.residualShare]
    for (model, probability) in doubts.probabilities {
      found["baseline,rate-model,\(model.key),\(year),probability"] = probability
    }
    return found
  }

  private static let runs = Result { try seeds.map { try figures(seed: $0) } }

  // MARK: Comparison

  /// The figures that lie too far from the reference, with the distance in standard errors.
  ///
  /// - Parameter changed: A run to judge in place of the mean of all runs.
  /// - Returns: The distances by figure.
  /// - Throws: What reading or running throws.
  private static func tooFar(_ changed: [String: Double]? = nil) throws -> [String: Double] {
    let reference = try reference()
    let runs = try runs.get()
    let count = Double(runs.count)
    let allowance = WelchAllowance(
      falseAlarm: falseAlarm, comparisons: reference.count, runs: runs.count,
      replicates: replicates)
    var found: [String: Double] = [:]
    for (key, expected) in reference {
      let values = try runs.map { try #require($0[key], "no figure \(key)") }
      let mean = values.reduce(0, +) / count
      let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
      let variance = changed == nil ? spread / count : spread
      let gap = abs((changed?[key] ?? mean) - expected.value)
      let rounding = 1e-9 * abs(expected.value)
      let error = expected.error * expected.error
      if gap > allowance.distance(variance, error) + rounding {
        found[key] = gap / (variance + error).squareRoot()
      }
    }
    return found
  }

  // MARK: Claims

  @Test("every figure agrees with the second writing of the model within Monte-Carlo error")
  func figuresAgree() throws {
    #expect(try Self.reference().count > 500)
    let far = try Self.tooFar().sorted { $0.value > $1.value }
    #expect(far.isEmpty, "too far: \(far.prefix(10).map { "\($0.key) by \($0.value) SE" })")
  }

  @Test("other completion of short courses does not pass for the model (negative control)")
  func completionShows() throws {
    let far = try Self.tooFar(
      Self.figures(seed: 1, changing: ["completion/short": { _ in .constant(0.90) }]))
    #expect(far.keys.contains("baseline,persons-trained,short,2022,p50"))
    #expect(!far.keys.contains("baseline,enrolment,total,2022,p50"))
  }

  @Test("another carry-over from the closures does not pass for the model (negative control)")
  func carryOverShows() throws {
    let far = try Self.tooFar(
      Self.figures(seed: 1, changing: ["carry-over": { _ in .normal(mean: 0.2, sd: 0.3) }]))
    #expect(far.keys.contains("baseline,enrolment,total,2022,p50"))
  }

  @Test("a campaign a quarter stronger does not pass for the model (negative control)")
  func leverShows() throws {
    let far = try Self.tooFar(
      Self.figures(
        seed: 1, changing: ["pool/school-leavers/intermediate": { _ in .constant(0.72) }]))
    #expect(far.keys.contains("counselling-campaign,enrolment,intermediate,2022,delta-p90"))
  }
}
