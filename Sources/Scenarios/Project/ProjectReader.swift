internal import EnrolmentModel

/// Reads the files of a project, one after the other, and reports every finding.
struct ProjectReader {
  let location: ProjectLocation
  let findings: Findings

  private func file(_ path: String) -> TextFile? {
    TextFile.read(path, from: location.files, findings: findings)
  }

  func plan() -> Plan? {
    file(location.plan).flatMap { PlanReader(findings: findings).plan($0) }
  }

  func targets(_ plan: Plan) -> [Target] {
    file(location.targets).map {
      TargetsReader(plan: plan, findings: findings).targets($0)
    } ?? []
  }

  func evidence(_ plan: Plan) -> [Evidence] {
    let paths = location.list(location.evidence, endings: ["csv"])
    if paths.isEmpty { findings.error(location.evidence, nil, .noEvidence) }
    let reader = EvidenceReader(plan: plan, findings: findings)
    let rows = paths.compactMap(file).flatMap(reader.rows)
    EvidenceChecks(plan: plan, findings: findings).check(rows)
    return rows
  }

  func book(_ plan: Plan) -> AssumptionBook? {
    let reader = AssumptionReader(plan: plan, findings: findings)
    let paths = location.list(location.assumptions, endings: ["yaml", "yml"])
    let pages =
      [file(location.priors).map(reader.priors) ?? .init()]
      + paths.map { file($0).map(reader.assumptions) ?? .init() }
    let entries = pages.flatMap(\.entries)
    reportRepeated(entries)
    reportShares(entries, plan)
    do throws(MissingAssumptions) {
      return try AssumptionBook(entries.map(\.assumption), for: plan)
    } catch {
      reportMissing(error.keys, pages)
      return nil
    }
  }

  /// Keys that no file writes; those that are written wrongly are reported already.
  private func reportMissing(_ keys: [String], _ pages: [AssumptionReader.Page]) {
    guard pages.allSatisfy({ $0.keys != nil }) else { return }
    let written = Set(pages.flatMap { $0.keys ?? [] })
    for key in keys where !written.contains(key) {
      let isPrior = key.hasPrefix("theta/")
      findings.error(
        isPrior ? location.priors : location.assumptions, nil,
        isPrior ? .missingPrior(String(key.dropFirst("theta/".count))) : .missingAssumption(key))
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

  /// Shares of one whole that sum to more, at the last of them.
  private func reportShares(
    _ entries: [(assumption: Assumption, place: Evidence.Place)], _ plan: Plan
  ) {
    let values = Dictionary(
      entries.map { ($0.assumption.key, $0.assumption.distribution) }
    ) { first, _ in first }
    for problem in ShareChecks(plan).problems(values) {
      let last = entries.last { problem.keys.contains($0.assumption.key) }
      guard let place = last?.place else { continue }
      findings.error(place.file, place.line, problem.message)
    }
  }

  func segments(_ book: AssumptionBook, _ plan: Plan) -> IntakeSegments? {
    do throws(IntakeSegments.Problem) {
      return try IntakeSegments(book, for: plan)
    } catch {
      findings.error(location.assumptions, nil, error.explanation)
      return nil
    }
  }

  // MARK: A project without a plan

  /// Reads every other file as far as it goes without the plan, so that what is
  /// wrong in its form is found at once.
  func skim() {
    let texts =
      location.list(location.assumptions, endings: ["yaml", "yml"])
      + location.list(location.scenarios, endings: ["yaml", "yml"])
    for path in [location.targets] + texts {
      _ = file(path).flatMap { YAMLDocument.read($0, findings: findings) }
    }
    for path in location.list(location.evidence, endings: ["csv"]) {
      _ = file(path).flatMap {
        StrictCSV.read(
          $0, columns: EvidenceReader.columns, style: .machine, findings: findings)
      }
    }
  }
}

extension LocalisedText {
  fileprivate static let noEvidence = LocalisedText(
    en: "there is no evidence; put CSV files of published figures here",
    vi: "không có số liệu; hãy đặt các tệp CSV số liệu công bố vào đây")
  fileprivate static func missingAssumption(_ key: String) -> LocalisedText {
    LocalisedText(
      en:
        "the assumption '\(key)' is missing; add it with value, unit, source, grade, date and note",
      vi: "thiếu giả định '\(key)'; hãy thêm cùng value, unit, source, grade, date và note")
  }

  fileprivate static func missingPrior(_ name: String) -> LocalisedText {
    LocalisedText(
      en: "the parameter '\(name)' is missing; add its row",
      vi: "thiếu tham số '\(name)'; hãy thêm dòng này")
  }

  fileprivate static func repeated(_ key: String, _ first: Evidence.Place) -> LocalisedText {
    LocalisedText(
      en: "the assumption '\(key)' stands already at \(first.file):\(first.line); keep one",
      vi: "giả định '\(key)' đã có ở \(first.file):\(first.line); hãy giữ lại một")
  }
}
