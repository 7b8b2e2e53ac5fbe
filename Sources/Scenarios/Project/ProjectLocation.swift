/// Where a project's files lie.
public struct ProjectLocation: Sendable {
  /// The folder of the plan, targets, evidence and assumptions.
  public let data: String
  /// The folder of scenarios.
  public let scenarios: String
  /// Where the bytes come from: the disk, or what was kept of an earlier run.
  public let files: ProjectFiles

  /// Makes a location.
  public init(data: String, scenarios: String, files: ProjectFiles = ProjectFiles()) {
    self.data = data
    self.scenarios = scenarios
    self.files = files
  }

  var plan: String { data + "/plan.yaml" }
  var targets: String { data + "/targets.yaml" }
  var evidence: String { data + "/evidence" }
  var assumptions: String { data + "/assumptions" }
  var priors: String { data + "/priors/theta.csv" }

  /// Files of a folder with one of some endings, by name; empty where there is no folder.
  func list(_ folder: String, endings: [String]) -> [String] {
    files.list(folder, endings: endings)
  }

  /// Reads a file that may turn out to take no part, and so is not kept.
  func glimpse(_ path: String, findings: Findings) -> TextFile? {
    guard case .success(let bytes) = files.contents(of: path, limit: TextFile.largest) else {
      return nil
    }
    return TextFile(name: path, bytes: bytes, findings: findings)
  }
}
