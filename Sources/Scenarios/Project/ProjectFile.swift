internal import EnrolmentModel
internal import Foundation

/// A single file that `check` is asked about, told by what it holds.
struct ProjectFile {
  let path: String
  let location: ProjectLocation

  /// Whether a word on the command line names a file and not a scenario.
  static func isFile(_ word: String) -> Bool {
    word.contains("/") || ["yaml", "yml", "csv"].contains { word.hasSuffix("." + $0) }
  }

  /// Whether the file belongs to the project's data, which is read in any case.
  var isOfProject: Bool {
    let own = URL(fileURLWithPath: path).standardizedFileURL.path
    let data = URL(fileURLWithPath: location.data).standardizedFileURL.path
    return own.hasPrefix(data + "/") && FileManager.default.fileExists(atPath: path)
  }

  /// What the file is.
  enum Kind {
    case scenario
    case plan
    case targets
    case assumptions
    case margins
    case evidence
    case priors
  }

  /// Tells a file by its first line or its keys; a scenario where nothing else fits.
  var kind: Kind {
    guard let file = TextFile.read(path, findings: Findings()) else {
      return path.hasSuffix(".csv") ? .evidence : .scenario
    }
    if path.hasSuffix(".csv") {
      return file.text.hasPrefix("parameter,") ? .priors : .evidence
    }
    let quiet = Findings()
    let keys = YAMLDocument.read(file, findings: quiet)?.root.mapping()?.keys ?? []
    if keys.contains("targets") { return .targets }
    if keys.contains("margins") { return .margins }
    if keys.contains("history-from") || keys.contains("geography") { return .plan }
    return keys.contains("assumptions") && !keys.contains("name") ? .assumptions : .scenario
  }

  /// Checks a file that is no scenario.
  ///
  /// - Parameters:
  ///   - plan: The project's plan.
  ///   - findings: Gathers every finding.
  func check(_ plan: Plan, findings: Findings) {
    guard let file = TextFile.read(path, findings: findings) else { return }
    switch kind {
    case .scenario: break
    case .plan: _ = PlanReader(findings: findings).plan(file)
    case .targets: _ = TargetsReader(plan: plan, findings: findings).targets(file)
    case .margins: _ = MarginsReader(plan: plan, findings: findings).rules(file)
    case .assumptions: _ = AssumptionReader(plan: plan, findings: findings).assumptions(file)
    case .priors: _ = AssumptionReader(plan: plan, findings: findings).priors(file)
    case .evidence:
      let rows = EvidenceReader(plan: plan, findings: findings).rows(of: file)
      EvidenceChecks(plan: plan, findings: findings).check(rows)
    }
  }
}
