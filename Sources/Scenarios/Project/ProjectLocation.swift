internal import Foundation

/// Where a project's files lie.
public struct ProjectLocation: Hashable, Sendable {
  /// The folder of the plan, targets, evidence and assumptions.
  public let data: String
  /// The folder of scenarios.
  public let scenarios: String

  /// The kept release whose assumptions and priors count, or nothing for the project's own.
  public let assumptionsOf: String?

  /// Makes a location.
  public init(data: String, scenarios: String, assumptionsOf: String? = nil) {
    self.data = data
    self.scenarios = scenarios
    self.assumptionsOf = assumptionsOf
  }

  /// The folder of the project, in which its data lie.
  public var folder: String {
    let parent = (data as NSString).deletingLastPathComponent
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
  static func files(in folder: String, endings: [String]) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      !name.hasPrefix(".") && endings.contains { name.hasSuffix("." + $0) }
    }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .map { folder + "/" + $0 }
  }
}
