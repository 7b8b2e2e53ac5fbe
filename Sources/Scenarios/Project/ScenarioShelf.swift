internal import EnrolmentModel
internal import Foundation

/// The scenario files of a project, each read once, found by name or by file.
struct ScenarioShelf {
  private let location: ProjectLocation
  private let findings: Findings
  private let reader: ScenarioReader
  private var files: [String: ScenarioFile] = [:]
  /// Names that files with errors would have had.
  private var broken: Set<String> = []
  private var nameOfPath: [String: String] = [:]
  private let inFolder: [String]

  private static let endings = ["yaml", "yml"]

  /// Reads the folder of scenarios and the files that are named.
  ///
  /// - Parameters:
  ///   - location: Where the project lies.
  ///   - plan: The plan.
  ///   - names: Scenarios by name or file.
  ///   - findings: Gathers every finding.
  init(_ location: ProjectLocation, _ plan: Plan, names: [String], findings: Findings) {
    self.location = location
    self.findings = findings
    reader = ScenarioReader(plan: plan, findings: findings)
    inFolder = location.list(location.scenarios, endings: Self.endings)
    let named = names.filter(Self.isFile).map { Self.path($0, location) }
    if inFolder.isEmpty && named.isEmpty {
      findings.error(location.scenarios, nil, .noScenarios)
    }
    for path in (inFolder + named).uniqued { read(path) }
    let folders = named.map { ($0 as NSString).deletingLastPathComponent }
    readBases(folders.map { $0.isEmpty ? "." : $0 }.uniqued, plan)
  }

  // MARK: Reading

  private static func isFile(_ name: String) -> Bool {
    name.contains("/") || endings.contains { name.hasSuffix("." + $0) }
  }

  /// A file as it is named, or of that name in the folder of scenarios.
  private static func path(_ name: String, _ location: ProjectLocation) -> String {
    let inFolder = location.scenarios + "/" + name
    return !location.files.exists(name) && location.files.exists(inFolder) ? inFolder : name
  }

  private mutating func read(_ path: String) {
    guard let text = TextFile.read(path, from: location.files, findings: findings) else {
      let stem = path.split(separator: "/").last?.split(separator: ".").first
      broken.insert(stem.map(String.init) ?? path)
      return
    }
    switch reader.read(text) {
    case .broken(let name):
      broken.insert(name)
      nameOfPath[path] = name
    case .scenario(let file):
      nameOfPath[path] = file.name
      if let other = files[file.name], !Self.isSame(other.place.file, path) {
        findings.error(path, file.place.line, .nameTwice(file.name, other.place.file))
      }
      files[file.name] = files[file.name] ?? file
    }
  }

  /// Files beside a named one serve as its bases, and are read only for that.
  private mutating func readBases(_ folders: [String], _ plan: Plan) {
    let paths = folders.flatMap { location.list($0, endings: Self.endings) }
    var beside: [String: String] = [:]
    for path in paths where !nameOfPath.keys.contains(where: { Self.isSame($0, path) }) {
      let quiet = Findings()
      guard let text = location.glimpse(path, findings: quiet) else { continue }
      switch ScenarioReader(plan: plan, findings: quiet).read(text) {
      case .scenario(let file): beside[file.name] = path
      case .broken(let name): beside[name] = beside[name] ?? path
      }
    }
    while let next = missingBases.compactMap({ beside[$0] }).first { read(next) }
  }

  /// Names that files are based on and that were not read.
  private var missingBases: [String] {
    files.values.compactMap(\.basedOn?.name).sorted()
      .filter { files[$0] == nil && !broken.contains($0) }
  }

  private static func isSame(_ first: String, _ second: String) -> Bool {
    URL(fileURLWithPath: first).standardizedFileURL
      == URL(fileURLWithPath: second).standardizedFileURL
  }

  // MARK: Finding

  private var resolver: ScenarioResolver {
    ScenarioResolver(files: files, plan: reader.plan, broken: broken, findings: findings)
  }

  /// The scenarios asked for, each once, in the order asked.
  ///
  /// - Parameter names: Scenarios by name or file; all of the folder where there are none.
  /// - Returns: Those without errors.
  func scenarios(_ names: [String]) -> [Scenario] {
    guard names.isEmpty else {
      return names.compactMap(known).uniqued.compactMap(resolver.scenario)
    }
    let all = inFolder.compactMap { nameOfPath[$0] }.uniqued
    // The baseline first: the others are read against it.
    let ordered = all.filter { $0 == Scenario.baseline } + all.filter { $0 != Scenario.baseline }
    return ordered.compactMap(resolver.scenario)
  }

  /// Reports shares that a scenario changes so that they no longer make a whole.
  ///
  /// - Parameter book: The assumptions of the project.
  func checkShares(_ book: AssumptionBook) {
    let base = book.entries.mapValues(\.distribution)
    for file in files.values where !file.assumptions.isEmpty {
      guard let scenario = resolver.scenario(file.name) else { continue }
      let own = Dictionary(
        scenario.assumptions.map { ($0.key, $0.distribution) }
      ) { first, _ in first }
      for problem in ShareChecks(reader.plan).problems(base.merging(own) { $1 }) {
        let line = problem.keys.compactMap { file.assumptionLines[$0] }.max()
        if let line { findings.error(file.place.file, line, problem.message) }
      }
    }
  }

  /// The file of every scenario that has no errors, by name.
  var fileOfName: [String: String] { files.mapValues(\.place.file) }

  /// The scenario that a word on the command line means.
  private func known(_ word: String) -> String? {
    if Self.isFile(word) { return nameOfPath[Self.path(word, location)] }
    if files[word] == nil, !broken.contains(word), !files.isEmpty {
      findings.error(
        location.scenarios, nil, .unknownName(.scenario, word, among: files.keys.sorted()))
    }
    return word
  }

  /// The scenario that differences are taken against.
  var baseline: Scenario? {
    let name = Scenario.baseline
    if files[name] == nil, !broken.contains(name), !files.isEmpty {
      findings.error(location.scenarios, nil, .noBaseline)
    }
    return resolver.scenario(name)
  }
}

extension LocalisedText {
  fileprivate static let noScenarios = LocalisedText(
    en: "there is no scenario file here; 'enrolcast init' makes an example",
    vi: "không có tệp kịch bản; 'enrolcast init' tạo một dự án mẫu")
  fileprivate static let noBaseline = LocalisedText(
    en: "there is no scenario named 'baseline' to compare with; add scenarios/baseline.yaml",
    vi: "không có kịch bản 'baseline' để so sánh; hãy thêm scenarios/baseline.yaml")

  fileprivate static func nameTwice(_ name: String, _ file: String) -> LocalisedText {
    LocalisedText(
      en: "the name '\(name)' is already used by \(file); choose another",
      vi: "tên '\(name)' đã dùng trong \(file); hãy chọn tên khác")
  }
}
