internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Foundation
internal import RunRegistry
internal import Scenarios

/// Whether and where a run is recorded.
struct RecordingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The registry of runs. (default: .enrolcast/runs.sqlite beside the data folder)",
      valueName: "path"))
  var registry: String?

  @Flag(help: "Do not record the run.")
  var noRecord = false

  @Option(help: "A remark by which the run is found again.")
  var note = ""

  /// Records a run after its answer is out; what goes wrong is a remark and stops nothing.
  func record(
    in project: ProjectOptions, _ language: Language, quiet: Bool, _ run: () -> RunToRecord
  ) {
    guard !noRecord else { return }
    do throws(RegistryProblem) {
      let registry = try Registry(recordingAt: registry ?? project.registry)
      let id = try registry.record(run(), at: Date())
      if !quiet { Console.note(LocalizedText.recorded(id)[language]) }
    } catch {
      if !quiet { Console.remark(.notRecorded(error.message), language) }
    }
  }
}

extension ProjectOptions {
  /// The registry of the project: in the folder that holds the data.
  var registry: String {
    let folder = location.folder
    return (folder == "." ? "" : folder + "/") + Self.usualRegistry
  }

  /// The registry of a project folder, from that folder.
  static let usualRegistry = ".enrolcast/runs.sqlite"
}

extension SimulationOptions {
  /// What the command line asks, as far as it can move a byte of the answer.
  func arguments(
    _ names: [String], _ project: ProjectOptions, _ languages: [String], _ formats: [String],
    against: String? = nil, luck: Luck = .random
  ) -> RunArguments {
    RunArguments(
      names: names, data: project.data, scenarios: project.scenarios, asOf: asOf, until: until,
      draws: draws, seed: seed, languages: languages, formats: formats, against: against,
      assumptionsOf: project.assumptionsOf, points: luck == .random ? nil : luck.rawValue)
  }
}

extension RunArguments {
  /// The settings that these arguments ask for.
  var settings: RunSettings {
    RunSettings(
      asOf: asOf.flatMap { CalendarDate($0) }.flatMap { Day($0.year, $0.month, $0.day) },
      until: until.map { Year($0) }, draws: draws, seed: seed,
      luck: points.flatMap(Luck.init) ?? .random)
  }
}

extension RunAnswer {
  /// The run as the registry takes it.
  func toRecord(
    _ arguments: RunArguments, files: ProjectFiles, output: String, note: String
  ) -> RunToRecord {
    RunToRecord(
      verb: "run", arguments: arguments, record: record, until: loaded.study.problem.until.number,
      results: ResultTable(result.rows, text: NumberText.canonical), files: files.read,
      outputs: [("answer", output)], note: note)
  }
}

extension BriefMaker.Work {
  /// The briefing as the registry takes it; each document counts with its tables, words and pictures.
  func toRecord(_ arguments: RunArguments, files: ProjectFiles, note: String) -> RunToRecord {
    RunToRecord(
      verb: "brief", arguments: arguments, record: record, until: until.number,
      results: ResultTable(rows, text: NumberText.canonical), files: files.read,
      outputs: documents.map { ($0.name, JSONRenderer().render($0.document)) }, note: note)
  }
}

extension LocalizedText {
  fileprivate static func recorded(_ id: RunID) -> Self {
    Self(
      vi: "Đã ghi lần chạy \(id); xem lại bằng 'enrolcast runs show \(id)'.",
      en: "Recorded as \(id); 'enrolcast runs show \(id)' finds it again.")
  }

  fileprivate static func notRecorded(_ why: LocalizedText) -> Self {
    Self(vi: "lần chạy không được ghi lại: \(why.vi)", en: "the run was not recorded: \(why.en)")
  }
}
