internal import Briefings
internal import EnrolmentModel
internal import RunRegistry

/// A record as a document.
struct RecordDocument {
  private let run: StoredRun
  private let seal: Seal?
  private let ledger: [LedgerRow]
  private let words: RecordWords

  init(_ run: StoredRun, seal: Seal?, ledger: [LedgerRow], language: Language) {
    self.run = run
    self.seal = seal
    self.ledger = ledger
    words = RecordWords(language)
  }

  var document: Document {
    let summary = run.summary
    let about = words.say(
      "\(run.inputs.count) tệp đầu vào và \(run.results.texts.count) số liệu kết quả; mọi mã băm đều khớp.",
      "\(run.inputs.count) input files and \(run.results.texts.count) figures; every digest holds."
    )
    return Document(
      title: words.say("Lần chạy \(summary.id)", "Run \(summary.id)"),
      blocks: [.paragraph(about), .table(record), .table(inputs), .table(results)]
        + (ledger.isEmpty ? [] : [.table(adjustments)]),
      meta: facts)
  }

  private var facts: [(key: String, value: String)] {
    let summary = run.summary
    return [
      ("id", summary.id.description), ("digest", summary.digest),
      ("recorded-at", summary.recordedAt), ("verb", summary.verb), ("version", summary.version),
      ("as-of", summary.asOf), ("until", "\(summary.until)"), ("draws", "\(summary.draws)"),
      ("seed", summary.seed), ("data-digest", summary.dataDigest),
      ("scenario-digest", summary.scenarioDigest), ("result-digest", run.resultDigest),
      ("frozen", summary.isFrozen ? "yes" : "no"), ("sealed-at", seal?.sealedAt ?? ""),
      ("seal-reason", seal?.reason ?? ""), ("seal-digest", seal?.digest ?? ""),
      ("note", summary.note),
      ("languages", run.arguments.languages.joined(separator: ",")),
      ("formats", run.arguments.formats.joined(separator: ",")),
      ("asked-scenarios", run.arguments.names.joined(separator: " ")),
      ("against", run.arguments.against ?? ""),
      ("assumptions-of", run.arguments.assumptionsOf ?? ""),
      ("points", run.arguments.points ?? ""),
      ("data-folder", run.arguments.data),
      ("scenarios-folder", run.arguments.scenarios),
    ]
  }

  private var record: Table {
    let rows = facts.map { fact -> [Table.Cell] in
      [
        .init(words.name(fact.key), raw: fact.key),
        .init(words.value(fact.key, fact.value), raw: fact.value),
      ]
    }
    return Table(
      key: "record", caption: words.say("Bản ghi", "Record"),
      columns: [
        .init("key", words.say("Mục", "Item")), .init("value", words.say("Giá trị", "Value")),
      ], rows: rows, shownRows: rows.indices.filter { !facts[$0].value.isEmpty })
  }

  private var adjustments: Table {
    LedgerTable(rows: ledger, run: run, words: words, key: "adjustments").table
  }

  private var inputs: Table {
    let number = NumberText(words.language)
    return Table(
      key: "inputs", caption: words.say("Đầu vào", "Inputs"),
      columns: [
        .init("path", words.say("Tệp", "File")),
        .init("size", words.say("Số byte", "Bytes"), numeric: true),
        .init("digest", "SHA-256"),
      ],
      rows: run.inputs.map {
        [
          .init($0.path),
          .init(number.number(Double($0.bytes.count)), raw: "\($0.bytes.count)"),
          .init(String($0.digest.prefix(16)), raw: $0.digest),
        ]
      })
  }

  /// All figures for programs; for people the middle and the odds of each target.
  private var results: Table {
    let targets = Set(run.results.keys.filter { $0.statistic == "target" }.map { Quantity($0) })
    let shown = run.results.keys.indices.filter { index in
      let key = run.results.keys[index]
      return ["p10", "p50", "p90", "probability"].contains(key.statistic)
        && targets.contains(Quantity(key))
    }
    let rows = zip(run.results.keys, run.results.texts).map { key, text in
      words.cells(key) + [words.figure(Double(text), key, raw: text)]
    }
    return Table(
      key: "results", caption: words.say("Kết quả", "Results"),
      columns: words.figureColumns + [
        .init("value", words.say("Giá trị", "Value"), numeric: true)
      ], rows: rows, shownRows: shown)
  }
}
