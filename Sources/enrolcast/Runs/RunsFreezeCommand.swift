internal import ArgumentParser
internal import Briefings
internal import EnrolmentModel
internal import Foundation
internal import RunRegistry
internal import Scenarios

/// The verb `runs freeze`.
struct RunsFreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: "Seal a run as a forecast that is scored when the outcome arrives.",
    discussion: """
      Each seal holds the digest of the run's inputs, arguments and figures and of the seal before \
      it; 'runs list --frozen' computes them all anew. Keep the printed digest elsewhere, in a \
      briefing or a letter: it proves the whole register up to here. A frozen run is never removed.
      CSV columns: seal, id, sealed-at (UTC), reason, digest.
      """)

  @Argument(help: "The run.")
  var id: String

  @Option(help: "Why it is frozen: the occasion, the document it goes to.")
  var reason: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try Failing.orExit(output) {
      guard !reason.allSatisfy(\.isWhitespace) else {
        throw UsageProblem(
          message: LocalizedText(
            vi: "--reason để trống; hãy ghi lý do niêm phong",
            en: "--reason is empty; write why the run is frozen"))
      }
      let seal = try registry.open().seal(id, reason: reason, at: Date())
      let words = RecordWords(output.language)
      try output.write(
        Document(
          title: words.say("Niêm phong \(seal.run)", "Freezing \(seal.run)"),
          blocks: [
            .paragraph(words.say("Mã băm: \(seal.digest)", "Digest: \(seal.digest)")),
            .table(SealTable(seals: [seal], words: words).table),
          ]))
    }
  }
}

/// Seals as a table.
struct SealTable {
  let seals: [Seal]
  let words: RecordWords

  var table: Table {
    Table(
      columns: [
        .init("seal", words.say("Số", "Seal"), numeric: true),
        .init("id", words.say("Mã", "Run")),
        .init("sealed-at", words.say("Lúc niêm phong (UTC)", "Sealed (UTC)")),
        .init("reason", words.say("Lý do", "Reason")),
        .init("digest", words.say("Mã băm", "Digest")),
      ],
      rows: seals.map {
        [
          .init("\($0.number)"), .init($0.run.description),
          .init(RegistryDate.shown($0.sealedAt), raw: $0.sealedAt), .init($0.reason),
          .init(String($0.digest.prefix(16)), raw: $0.digest),
        ]
      })
  }
}
