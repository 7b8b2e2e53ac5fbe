internal import EnrolmentModel

/// Merges scenario files with what they are based on.
///
/// A merge is by key: a lever keeps what the file does not write, `none`
/// removes it, a changed assumption replaces the one below.
struct ScenarioResolver {
  let files: [String: ScenarioFile]
  let plan: Plan
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
        levers[key] = setting.map { merged($0, key, file, over: levers[key] ?? LeverSetting()) }
      }
      for assumption in file.assumptions { assumptions[assumption.key] = assumption }
    }
    for clash in LeverClashes(levers, plan: plan).all {
      // The nearest file that writes the lever is where it can be mended.
      guard let file = chain.first(where: { $0.levers.keys.contains(clash.lever) }) else {
        continue
      }
      findings.warning(file.place.file, file.leverLines[clash.lever], clash.message)
    }
    return Scenario(
      name: own.name, title: own.title, question: own.question,
      ancestry: chain.dropFirst().map(\.name), levers: levers,
      assumptions: assumptions.values.sorted { $0.key < $1.key },
      expectations: own.expectations)
  }

  /// A lever of a file laid over what its ancestors set.
  private func merged(
    _ own: LeverSetting, _ key: String, _ file: ScenarioFile, over base: LeverSetting
  ) -> LeverSetting {
    var setting = own.merged(over: base)
    for quantity in LeverCatalogue.lever(key)?.quantities ?? [] {
      guard let part = file.parts[key]?[quantity.key] else { continue }
      let whole = part.over(base.quantities[quantity.key] ?? quantity.prior)
      if let whole, !ScenarioReader.isLikely(whole, of: quantity) {
        findings.error(file.place.file, file.leverLines[key], .outsideRange(quantity))
      }
      setting.quantities[quantity.key] = whole
    }
    // The first month may come from elsewhere than the last.
    let from = setting.from ?? max(plan.asOf.month, Month(plan.year, 1))
    if let until = setting.until, until < from, own.from == nil || own.until == nil {
      findings.error(file.place.file, file.leverLines[key], .endsBeforeStart(from, until))
    }
    return setting
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
