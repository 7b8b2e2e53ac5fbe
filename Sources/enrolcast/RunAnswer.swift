internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// What `run` answers, from files on the disk or from those of a record.
struct RunAnswer {
  let loaded: LoadedStudy
  let result: RunResult
  let record: RunRecord

  /// Fits, simulates and judges.
  ///
  /// - Parameters:
  ///   - location: Where the project's files lie.
  ///   - names: Scenarios by name or file.
  ///   - settings: What the command line says.
  ///   - executor: The threads.
  ///   - progress: Told of each stage.
  ///   - whenRead: Called between reading and simulating.
  /// - Throws: What reading and simulating throw.
  init(
    _ location: ProjectLocation, _ names: [String], _ settings: RunSettings,
    executor: ThreadedExecutor, progress: (LocalizedText) -> Void,
    whenRead: (LoadedStudy) -> Void = { _ in }
  ) throws {
    loaded = try Project.load(
      location, scenarios: names, settings: settings, findings: Findings())
    whenRead(loaded)
    try MemoryLimit.require(forRunOf: loaded.study, executor)
    result = try loaded.study.run(executor: executor, progress: progress)
    record = RunRecord(loaded, version: Version.current)
  }

  /// The answer as it is written.
  func text(_ format: DocumentFormat, _ language: Language) -> String {
    switch format {
    case .csv: CSVRenderer().render(result.rows)
    case .json: JSONRenderer().render(result.rows, meta: record.meta)
    case .table, .markdown:
      format.text(
        RunBriefing(result, language: language)
          .document(provenance: record.line(language), meta: record.meta))
    }
  }
}
