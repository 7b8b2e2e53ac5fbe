internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// A project that was run against its pins.
struct VerifiedProject {
  let location: ProjectLocation
  let loaded: LoadedStudy
  let result: RunResult
  let folder: PinFolder
  let verification: Verification

  /// Runs scenarios with what pins are made with.
  ///
  /// - Parameters:
  ///   - location: Where the project lies.
  ///   - names: Scenarios by name or file; empty for all of the folder.
  ///   - executor: Shares out the work.
  ///   - progress: Says what is being done.
  /// - Throws: `ProjectError`, `UsageProblem` or `Study.Failure`.
  init(
    _ location: ProjectLocation, _ names: [String], executor: ThreadedExecutor,
    progress: Progress
  ) throws {
    self.location = location
    let findings = Findings()
    loaded = try Project.load(
      location, scenarios: names, settings: PinFolder.settings, findings: findings)
    folder = PinFolder(loaded.project, location)
    let pins = folder.pins(findings: findings)
    let margins = Project.margins(location, loaded.project.plan, findings: findings)
    try findings.throwErrors()
    try MemoryLimit.require(forRunOf: loaded.study, executor)
    result = try loaded.study.run(executor: executor) { progress.stage($0) }
    verification = Verification(
      result, pins: pins, stale: names.isEmpty ? folder.stale : [], margins: margins
    ) { Double(NumberText.canonical($0)) ?? .nan }
  }

  /// What a body could not write, as a finding; other errors pass through.
  func storageProblem(_ body: () throws -> Void) throws -> Finding? {
    do {
      try body()
      return nil
    } catch let error as FileBatch.Problem {
      return Finding(.error, file: error.path, message: error.problem.message)
    } catch let error as OutputFile.Problem {
      return Finding(.error, file: location.data + "/history", message: error.message)
    }
  }
}

/// Writes pins anew, and why into the changelog.
struct PinUpdate {
  private let verified: VerifiedProject
  private let reason: String
  private let release: String?
  private let changelog: String

  init(_ verified: VerifiedProject, reason: String, release: String?, changelog: String) {
    self.verified = verified
    self.reason = reason
    self.release = release
    self.changelog = changelog
  }

  /// Replaces every file that differs, the changelog first; nothing where none does.
  ///
  /// - Parameter language: The language of the changelog.
  /// - Returns: The files written or removed.
  /// - Throws: `ProjectError` for a changelog that cannot be read,
  ///   `FileBatch.Problem` for a file that cannot be written.
  func commit(_ language: Language) throws -> [String] {
    let findings = Findings()
    let files = changed(findings)
    let stale = verified.verification.stale
    guard !files.isEmpty || !stale.isEmpty else { return [] }
    let entry = FiguresEntry(verified.verification, language: language)
      .sentence(reason: reason, release: release)
    let text = Changelog.read(changelog, findings: findings).adding(entry, language)
    try findings.throwErrors()
    var batch = FileBatch()
    batch.write(text, to: changelog)
    for file in files { batch.write(file.text, to: file.path) }
    stale.forEach { batch.remove($0) }
    try batch.commit()
    return batch.paths
  }

  private func changed(_ findings: Findings) -> [(path: String, text: String)] {
    verified.result.scenarios.compactMap { scenario in
      let path = verified.folder.file(of: scenario.name)
      let text = CSVRenderer().render(
        verified.result.rows.filter { $0.scenario == scenario.name })
      let old = TextFile.read(path, findings: Findings())?.text
      return old == text ? nil : (path, text)
    }
  }
}
