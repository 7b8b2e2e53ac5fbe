import Briefings
import EnrolmentModel
import Foundation
import Probability
import Scenarios
import Testing

/// The pins beside the scenarios hold every figure where it is.
///
/// They come from the command itself, so they prove only that nothing moved.
/// What is right is proved by the references of the parts and by the
/// independent chain.
@Suite("Pinned results")
struct PinnedResultsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The rows of a run of all scenarios, by everything but the value.
  private static func rows(overriding overrides: [String: Double] = [:]) throws -> [String: Double]
  {
    let loaded = try Project.load(
      ProjectLocation(
        data: root.appending(path: "notebooks-data").path,
        scenarios: root.appending(path: "scenarios").path),
      scenarios: [], settings: RunSettings(asOf: nil, until: nil, draws: 100_000, seed: 72),
      findings: Findings())
    var study = loaded.study
    if !overrides.isEmpty {
      let changed = overrides.compactMap { key, value in
        loaded.project.book.entries[key]?.with(.constant(value))
      }
      let problem = study.problem.with(
        book: loaded.project.book.replacing(changed), segments: loaded.project.segments)
      study = Study(
        problem: problem, targets: study.targets, scenarios: study.scenarios,
        baseline: study.baseline)
    }
    let result = try study.run(executor: ThreadedExecutor(threads: nil)) { _ in }
    return parse(CSVRenderer().render(result.rows))
  }

  private static func parse(_ csv: String) -> [String: Double] {
    var rows: [String: Double] = [:]
    for line in csv.split(separator: "\n").dropFirst() {
      guard let comma = line.lastIndex(of: ",") else { continue }
      rows[String(line[..<comma])] = Double(line[line.index(after: comma)...])
    }
    return rows
  }

  private static func pins() throws -> [String: Double] {
    let folder = root.appending(path: "scenarios")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".expected.csv") }
    var rows: [String: Double] = [:]
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      rows.merge(parse(text)) { first, _ in first }
    }
    return rows
  }

  /// Another processor's kernels change last digits; nothing else may differ.
  private static func isSame(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= 1e-8 * max(abs(first), abs(second)) + 1e-12
  }

  @Test("every figure of every scenario is where it was pinned, and no row is missing or new")
  func figuresStay() throws {
    let pins = try Self.pins()
    let rows = try Self.rows()
    #expect(pins.count > 1000)
    #expect(Set(pins.keys) == Set(rows.keys))
    let moved = pins.filter { key, value in !Self.isSame(value, rows[key] ?? .nan) }
    #expect(moved.isEmpty, "moved: \(moved.keys.sorted().prefix(10))")
  }

  @Test("0.1 points less completion at any level is caught (negative control)")
  func smallChangesAreCaught() throws {
    let location = ProjectLocation(
      data: Self.root.appending(path: "notebooks-data").path,
      scenarios: Self.root.appending(path: "scenarios").path)
    let loaded = try Project.load(
      location, scenarios: ["baseline"], settings: PinFolder.settings, findings: Findings())
    let pins = PinFolder(loaded.project, location).pins(findings: Findings())
    for level in loaded.project.plan.levels {
      let key = "completion/\(level.key)"
      let usual = try #require(loaded.project.book.entries[key])
      let less = try Self.lowered(usual.distribution)
      let problem = loaded.study.problem.with(
        book: loaded.project.book.replacing([usual.with(less)]),
        segments: loaded.project.segments)
      let study = Study(
        problem: problem, targets: loaded.study.targets, scenarios: loaded.study.scenarios,
        baseline: loaded.study.baseline)
      let result = try study.run(executor: ThreadedExecutor(threads: nil)) { _ in }
      let own = Verification(result, pins: pins) { Double(NumberText.canonical($0)) ?? .nan }
      #expect(!own.passes, "\(key)")
      let named = own.failures.contains { $0.key.indicator == "persons-trained" && $0.line != nil }
      #expect(named, "\(key)")
    }
  }

  /// The prior with its mean 0.1 points lower.
  private static func lowered(_ prior: Distribution) throws -> Distribution {
    switch prior {
    case .constant(let value): return .constant(value - 0.001)
    case .beta(let mean, let sd): return .beta(mean: mean - 0.001, sd: sd)
    default:
      Issue.record("another prior: \(prior)")
      return prior
    }
  }

  @Test("one point more completion of short courses moves pinned figures (negative control)")
  func completionMoves() throws {
    let pins = try Self.pins()
    let rows = try Self.rows(overriding: ["completion/short": 0.97])
    let moved = pins.filter { key, value in !Self.isSame(value, rows[key] ?? .nan) }
    #expect(
      moved.keys.contains { $0.hasPrefix("baseline,trained-labour-rate,all,2022,fraction,p50") })
  }
}
