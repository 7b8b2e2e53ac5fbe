public import EnrolmentModel
internal import Foundation

/// The files of pinned figures beside the scenarios of a project.
public struct PinFolder: Sendable {
  /// How the name of every such file ends.
  public static let ending = ".expected.csv"

  /// What pins are made with, so that no figure differs by luck.
  public static let settings = RunSettings(
    asOf: nil, until: nil, draws: ExpectedResults.draws, seed: ExpectedResults.seed)

  private let project: Project
  private let location: ProjectLocation
  private var folder: String { location.scenarios }

  /// Looks beside the scenarios of a project.
  ///
  /// - Parameters:
  ///   - project: The project, with the scenarios asked for.
  ///   - location: Where it lies.
  public init(_ project: Project, _ location: ProjectLocation) {
    self.project = project
    self.location = location
  }

  /// The file of a scenario's pins, beside that of the scenario.
  ///
  /// - Parameter scenario: The scenario's name.
  /// - Returns: The path.
  public func file(of scenario: String) -> String {
    let own = project.scenarioFiles[scenario].map { ($0 as NSString).deletingLastPathComponent }
    let parent = own ?? folder
    return (parent.isEmpty ? "" : parent + "/") + scenario + Self.ending
  }

  /// The pins of every scenario asked for.
  ///
  /// - Parameter findings: Gathers what is wrong with the files.
  /// - Returns: The pins, in the order asked.
  public func pins(findings: Findings) -> [Verification.Pins] {
    project.scenarios.map { scenario in
      let path = file(of: scenario.name)
      let exists = FileManager.default.fileExists(atPath: path)
      let figures =
        exists
        ? TextFile.read(path, findings: findings)
          .flatMap(PinReader(findings: findings).figures) : nil
      return Verification.Pins(scenario: scenario.name, file: path, figures: figures)
    }
  }

  /// Files of pins in the folder of scenarios that belong to no scenario there.
  public var stale: [String] {
    let own = Set(project.scenarioFiles.keys.map(file))
    return location.list(folder, endings: [String(Self.ending.dropFirst())])
      .filter { !own.contains($0) }
  }
}
