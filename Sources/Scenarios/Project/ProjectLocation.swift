internal import Foundation

/// Where a project's files lie.
public struct ProjectLocation: Sendable {
  /// The folder of the plan, targets, evidence and assumptions.
  public let data: String
  /// The folder of scenarios.
  public let scenarios: String
  /// Where the bytes come from: the disk, or what was kept of an earlier run.
  public let files: ProjectFiles

  /// The kept release whose assumptions and priors count, or nothing for the project's own.
  public let assumptionsOf: String?

  /// Makes a location.
  public init(
    data: String, scenarios: String, assumptionsOf: String? = nil,
    files: ProjectFiles = ProjectFiles()
  ) {
    self.data = data
    self.scenarios = scenarios
    self.assumptionsOf = assumptionsOf
    self.files = files
  }

  /// The folder of the project, in which its scenarios lie.
  public var folder: String {
    let parent = (scenarios as NSString).deletingLastPathComponent
    return parent.isEmpty ? "." : parent
  }

  private var assumed: String {
    assumptionsOf.map { KeptReleases(self).location($0).data } ?? data
  }

  var plan: String { data + "/plan.yaml" }
  var targets: String { data + "/targets.yaml" }
  var evidence: String { data + "/evidence" }
  var margins: String { data + "/margins.yaml" }
  var assumptions: String { assumed + "/assumptions" }
  var priors: String { assumed + "/priors/theta.csv" }

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
