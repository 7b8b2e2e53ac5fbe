internal import EnrolmentModel

/// Merges scenario files with what they are based on.
///
/// A merge is by key: a lever keeps what the file does not write, `none`
/// removes it, a changed assumption replaces the one below.
struct ScenarioResolver {
  let files: [String: ScenarioFile]
  /// Names of files that have errors; these say why, and nothing is added here.
  var broken: Set<String> = []
  let findings: Findings

  /// The scenario of a name with all ancestors merged in.
  func scenario(_ name: String) -> Scenario? {
    guard let chain = chain(from: name), let own = chain.first else { return nil }
    var levers: [String: LeverSetting] = [:]
    var assumptions: [String: Assumption] = [:]
    for file in chain.reversed() {
      for (key, setting) in file.levers {
        levers[key] = setting.map { $0.merged(over: levers[key] ?? LeverSetting()) }
      }
      for assumption in file.assumptions { assumptions[assumption.key] = assumption }
    }
    return Scenario(
      name: own.name, title: own.title, question: own.question,
      ancestry: chain.dropFirst().map(\.name), levers: levers,
      assumptions: assumptions.values.sorted { $0.key < $1.key },
      expectations: own.expectations)
  }

  /// The file and its ancestors, nearest first; a cycle or a hole is an error.
  private func chain(from name: String) -> [ScenarioFile]? {
    var chain: [ScenarioFile] = []
    var next: String? = name
    while let current = next {
      guard let file = files[current] else { return nil }
      if chain.contains(where: { $0.name == current }) {
        report(chain, back: current)
        return nil
      }
      chain.append(file)
      next = file.basedOn?.name
      if let base = file.basedOn, files[base.name] == nil {
        guard !broken.contains(base.name) else { return nil }
        findings.error(
          file.place.file, base.line, .unknownName(.scenario, base.name, among: files.keys.sorted())
        )
        return nil
      }
    }
    return chain
  }

  private func report(_ chain: [ScenarioFile], back name: String) {
    guard let last = chain.last else { return }
    let path = (chain.map(\.name) + [name]).joined(separator: " → ")
    findings.error(last.place.file, last.basedOn?.line, .basedOnItself(path))
  }
}

extension LocalisedText {
  static let scenario = LocalisedText(en: "scenario", vi: "kịch bản")

  fileprivate static func basedOnItself(_ path: String) -> LocalisedText {
    LocalisedText(
      en: "this scenario is based on itself: \(path); name another base",
      vi: "kịch bản này dựa trên chính nó: \(path); hãy chọn kịch bản gốc khác")
  }
}
