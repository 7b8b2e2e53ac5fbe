internal import EnrolmentModel
internal import Foundation

/// Reads the files of a project, one after the other, and reports every finding.
struct ProjectReader {
  let location: ProjectLocation
  let findings: Findings

  private func file(_ path: String) -> TextFile? { TextFile.read(path, findings: findings) }

  func plan() -> Plan? {
    file(location.data + "/plan.yaml").flatMap { PlanReader(findings: findings).plan($0) }
  }

  func targets(_ plan: Plan) -> [Target] {
    file(location.data + "/targets.yaml").map {
      TargetsReader(plan: plan, findings: findings).targets($0)
    } ?? []
  }

  func evidence(_ plan: Plan) -> [Evidence] {
    let folder = location.data + "/evidence"
    let paths = ProjectLocation.files(in: folder, endings: ["csv"])
    if paths.isEmpty { findings.error(folder, nil, .noEvidence) }
    let reader = EvidenceReader(plan: plan, findings: findings)
    let rows = paths.compactMap(file).flatMap(reader.rows)
    EvidenceChecks(plan: plan, findings: findings).check(rows)
    return rows
  }

  func book(_ plan: Plan) -> AssumptionBook? {
    let folder = location.data + "/assumptions"
    let reader = AssumptionReader(plan: plan, findings: findings)
    let paths = ProjectLocation.files(in: folder, endings: ["yaml", "yml"])
    let priors = file(location.data + "/priors/theta.csv").map(reader.priors) ?? []
    let entries = priors + paths.compactMap(file).flatMap(reader.assumptions)
    reportRepeated(entries)
    do throws(MissingAssumptions) {
      return try AssumptionBook(entries.map(\.assumption), for: plan)
    } catch {
      // With errors in the files a missing key is mostly one of them.
      if !findings.hasErrors {
        for key in error.keys { findings.error(folder, nil, .missingAssumption(key)) }
      }
      return nil
    }
  }

  private func reportRepeated(_ entries: [(assumption: Assumption, place: Evidence.Place)]) {
    var first: [String: Evidence.Place] = [:]
    for entry in entries {
      if let earlier = first[entry.assumption.key] {
        findings.error(
          entry.place.file, entry.place.line, .repeated(entry.assumption.key, earlier))
      } else {
        first[entry.assumption.key] = entry.place
      }
    }
  }

  func segments(_ book: AssumptionBook, _ plan: Plan) -> IntakeSegments? {
    do throws(IntakeSegments.Problem) {
      return try IntakeSegments(book, for: plan)
    } catch {
      findings.error(location.data + "/assumptions", nil, error.explanation)
      return nil
    }
  }

  // MARK: Scenarios

  /// The scenarios asked for, and the baseline.
  func scenarios(_ plan: Plan, _ names: [String]) -> (asked: [Scenario], baseline: Scenario?) {
    let reader = ScenarioReader(plan: plan, findings: findings)
    let inFolder = ProjectLocation.files(in: location.scenarios, endings: ["yaml", "yml"])
    let named = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0.contains("/") }
    let beside = named.flatMap {
      ProjectLocation.files(in: Self.folder(of: $0), endings: ["yaml", "yml"])
    }
    if inFolder.isEmpty && named.isEmpty {
      findings.error(location.scenarios, nil, .noScenarios)
      return ([], nil)
    }
    let paths = (inFolder + named).uniqued
    var files: [String: ScenarioFile] = [:]
    var nameOfPath: [String: String] = [:]
    for path in paths {
      guard let file = file(path).flatMap(reader.scenario) else { continue }
      nameOfPath[path] = file.name
      if let other = files[file.name], !Self.isSame(other.place.file, path) {
        findings.error(path, file.place.line, .nameTwice(file.name, other.place.file))
      }
      files[file.name] = file
    }
    addBases(beside, reader, &files)
    let resolver = ScenarioResolver(files: files, findings: findings)
    return (asked(names, inFolder, nameOfPath, resolver), baseline(resolver))
  }

  /// Files beside a named one serve as its bases, and are read only for that.
  private func addBases(
    _ paths: [String], _ reader: ScenarioReader, _ files: inout [String: ScenarioFile]
  ) {
    for path in paths.uniqued where !files.values.contains(where: { $0.place.file == path }) {
      let quiet = Findings()
      let other = ScenarioReader(plan: reader.plan, findings: quiet)
      guard let text = TextFile.read(path, findings: quiet), let file = other.scenario(text),
        files[file.name] == nil
      else { continue }
      files[file.name] = file
    }
  }

  private static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    URL(fileURLWithPath: first).standardizedFileURL
      == URL(fileURLWithPath: second).standardizedFileURL
  }

  private func asked(
    _ names: [String], _ inFolder: [String], _ nameOfPath: [String: String],
    _ resolver: ScenarioResolver
  ) -> [Scenario] {
    guard !names.isEmpty else {
      let all = inFolder.compactMap { nameOfPath[$0] }.uniqued
      // The baseline first: the others are read against it.
      let ordered = all.filter { $0 == Scenario.baseline } + all.filter { $0 != Scenario.baseline }
      return ordered.compactMap(resolver.scenario)
    }
    return names.compactMap { name -> Scenario? in
      if let known = nameOfPath[name] { return resolver.scenario(known) }
      if resolver.files[name] == nil, !nameOfPath.keys.contains(name), !name.contains("/"),
        !name.hasSuffix(".yaml")
      {
        findings.error(
          location.scenarios, nil,
          .unknownName(.scenario, name, among: resolver.files.keys.sorted()))
      }
      return resolver.scenario(name)
    }
  }

  private func baseline(_ resolver: ScenarioResolver) -> Scenario? {
    if let baseline = resolver.scenario(Scenario.baseline) { return baseline }
    if !findings.hasErrors { findings.error(location.scenarios, nil, .noBaseline) }
    return nil
  }
}

extension IntakeSegments.Problem {
  /// What is wrong, as a planner reads it.
  var explanation: LocalisedText {
    switch self {
    case .missing(let level):
      LocalisedText(
        en:
          "there is no intake-share of level '\(level)'; write intake-share/\(level)/01-06 and so on",
        vi: "thiếu intake-share của trình độ '\(level)'; hãy ghi intake-share/\(level)/01-06, v.v.")
    case .notAYear(let level):
      LocalisedText(
        en: "the intake shares of '\(level)' leave a month out or count one twice",
        vi: "các phần tuyển sinh của '\(level)' thiếu một tháng hoặc tính trùng")
    case .unequalSegments(let level):
      LocalisedText(
        en: "the intake shares of '\(level)' use other months than those of the first level",
        vi: "các phần tuyển sinh của '\(level)' dùng tháng khác trình độ đầu tiên")
    case .sum(let level, let sum):
      LocalisedText(
        en: "the intake shares of '\(level)' add up to \(sum), not to 1",
        vi: "các phần tuyển sinh của '\(level)' cộng lại là \(sum), không phải 1")
    }
  }
}

extension LocalisedText {
  fileprivate static let noEvidence = LocalisedText(
    en: "there is no evidence; put CSV files of published figures here",
    vi: "không có số liệu; hãy đặt các tệp CSV số liệu công bố vào đây")
  fileprivate static let noScenarios = LocalisedText(
    en: "there is no scenario file here; 'enrolcast init' makes an example",
    vi: "không có tệp kịch bản; 'enrolcast init' tạo một ví dụ")
  fileprivate static let noBaseline = LocalisedText(
    en: "there is no scenario named 'baseline' to compare with; add scenarios/baseline.yaml",
    vi: "không có kịch bản 'baseline' để so sánh; hãy thêm scenarios/baseline.yaml")

  fileprivate static func missingAssumption(_ key: String) -> LocalisedText {
    LocalisedText(
      en: "the assumption '\(key)' is missing; every number the model uses is written down",
      vi: "thiếu giả định '\(key)'; mọi con số mô hình dùng đều phải được ghi ra")
  }

  fileprivate static func repeated(_ key: String, _ first: Evidence.Place) -> LocalisedText {
    LocalisedText(
      en: "the assumption '\(key)' stands already at \(first.file):\(first.line)",
      vi: "giả định '\(key)' đã có ở \(first.file):\(first.line)")
  }

  fileprivate static func nameTwice(_ name: String, _ file: String) -> LocalisedText {
    LocalisedText(
      en: "the name '\(name)' is already used by \(file)",
      vi: "tên '\(name)' đã dùng trong \(file)")
  }
}
