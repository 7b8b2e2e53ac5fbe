internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Scenarios

/// The verb `verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Run scenarios against the figures pinned beside them, NAME.expected.csv.",
    discussion: """
      Fails with 1 on a figure beyond its margin, a figure that is missing or new, a file of pins \
      without a scenario, and an author's expectation that does not come true. A scenario without \
      pins is a remark. Draws, seed and as-of date are the default ones.

      A figure may lie max(absolute, relative × |pin|) from its pin: probabilities 0.005 points, \
      fractions 0.0001 points, turns and persons 0.5 or 0.0001 %. A file margins.yaml in --data \
      sets others: format: 1, then under margins a list of {figures, indicator, level, statistic, \
      absolute, relative, reason}, figures being probability, fraction, turns or persons; of \
      several that fit the last counts.

      A move of a probability or a fraction is told in percentage points; that of turns and \
      persons in percent of the pin, that of gaps and differences from the baseline in percent of \
      the pinned median where there is one. Buckets: 0, <1, 1-5, 5-10, >10.

      CSV tables: buckets (bucket, figures, beyond-margin) and figures (status, scenario, \
      indicator, level, year, unit, statistic, pinned, found, margin, move, measure, bucket, file, \
      line), every figure that is not the same, the worst first; status is missing, extra, moved, \
      within, expectation, stale or unpinned. JSON holds the same rows under rows. JUnit has a \
      suite for each scenario and a case for each indicator.

      With --assumptions-of VERSION a kept release, its own scenarios included, is run against its \
      own pins.
      """)

  @Argument(help: "Scenarios, by name or file. (default: all of --scenarios)")
  var names: [String] = []

  @Flag(
    help: """
      Pin what is found, all files or none, and say so under Figures in CHANGELOG.md of the \
      folder that holds --data. Needs --reason.
      """)
  var update = false

  @Option(help: "Why the figures moved; it goes into the changelog.")
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "Keep plan, evidence, assumptions, scenarios and pins as a release, if nothing fails.",
      valueName: "version"))
  var keep: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var output: FormattedOutput<ReportFormat>

  func run() throws {
    let language = output.language
    let (verified, problem) = try Failing.orExit(output) {
      try checkUse()
      let location = try self.location()
      let verified = try VerifiedProject(
        location, names, executor: work.executor, progress: Progress(output))
      return (verified, try verified.storageProblem { try change(verified) })
    }
    if let problem {
      Console.notes([problem], language)
      throw ExitCode(74)
    }
    try report(verified)
    let isSound =
      update ? verified.verification.expectations.isEmpty : verified.verification.passes
    if !isSound { throw ExitCode(1) }
  }

  /// The project, or the whole release whose assumptions are asked for.
  private func location() throws -> ProjectLocation {
    let own = ProjectLocation(data: project.data, scenarios: project.scenarios)
    guard let version = project.assumptionsOf else { return own }
    let releases = KeptReleases(own)
    try releases.require(version)
    return releases.location(version)
  }

  // MARK: Changing

  /// Pins or keeps what is asked for.
  private func change(_ verified: VerifiedProject) throws {
    if update, let reason {
      let update = PinUpdate(
        verified, reason: reason, release: project.assumptionsOf,
        changelog: ProjectLocation(data: project.data, scenarios: project.scenarios).folder
          + "/" + Changelog.name)
      let written = try update.commit(output.language)
      if !output.quiet { written.forEach(Console.note) }
    }
    if let keep, verified.verification.passes || update {
      guard verified.verification.unpinned.isEmpty || update else {
        throw UsageProblem(message: .keepUnpinned)
      }
      let folder = try KeptReleases(verified.location).keep(keep)
      if !output.quiet { Console.note(folder) }
    }
  }

  private func checkUse() throws {
    try work.check()
    let isEmpty = reason?.allSatisfy(\.isWhitespace) ?? true
    if update && isEmpty { throw UsageProblem(message: .noReason) }
    if !update && reason != nil { throw UsageProblem(message: .reasonAlone) }
    if keep != nil, !names.isEmpty || project.assumptionsOf != nil {
      throw UsageProblem(message: .keepAll)
    }
  }

  // MARK: Reporting

  private func report(_ verified: VerifiedProject) throws {
    let briefing = VerificationBriefing(
      verified.verification, isPinned: update, language: output.language)
    if !output.quiet, !update { briefing.remarks.forEach(Console.note) }
    let record = RunRecord(verified.loaded, version: Version.current)
    guard let format = output.format.documentFormat else {
      return try output.write(briefing.junit.text)
    }
    try output.write(
      briefing.document(provenance: record.line(output.language), meta: record.meta), as: format)
  }
}

extension LocalizedText {
  fileprivate static let noReason = LocalizedText(
    vi: "--update cần --reason \"…\": hãy nói vì sao các con số thay đổi; câu này được ghi vào "
      + "nhật ký thay đổi",
    en: "--update needs --reason \"…\": say why the figures moved; the sentence goes into the "
      + "changelog")
  fileprivate static let reasonAlone = LocalizedText(
    vi: "--reason chỉ có nghĩa cùng với --update; hãy thêm --update hoặc bỏ --reason",
    en: "--reason has no meaning without --update; add --update or leave it out")
  fileprivate static let keepAll = LocalizedText(
    vi: "--keep lưu cả dự án; hãy bỏ tên kịch bản và --assumptions-of",
    en: "--keep keeps the whole project; leave out scenarios and --assumptions-of")
  fileprivate static let keepUnpinned = LocalizedText(
    vi: "có kịch bản chưa được ghi nên không lưu được phiên bản; hãy thêm --update --reason \"…\"",
    en: "a scenario has no pins, so nothing is kept; add --update --reason \"…\"")
}
