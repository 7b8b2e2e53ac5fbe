internal import Foundation

/// Where a project's files lie.
public struct ProjectLocation: Hashable, Sendable {
  /// The folder of the plan, targets, evidence and assumptions.
  public let data: String
  /// The folder of scenarios.
  public let scenarios: String

  /// Makes a location.
  public init(data: String, scenarios: String) {
    self.data = data
    self.scenarios = scenarios
  }

  var plan: String { data + "/plan.yaml" }
  var targets: String { data + "/targets.yaml" }
  var evidence: String { data + "/evidence" }
  var assumptions: String { data + "/assumptions" }
  var priors: String { data + "/priors/theta.csv" }

  /// Files of a folder with one of some endings, by name; empty where there is no folder.
  static func files(in folder: String, endings: [String]) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      !name.hasPrefix(".") && endings.contains { name.hasSuffix("." + $0) }
    }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .map { folder + "/" + $0 }
  }
}
