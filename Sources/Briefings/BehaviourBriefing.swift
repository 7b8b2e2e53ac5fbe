public import EnrolmentModel

/// Whether levers behave as they must.
public struct BehaviourBriefing: Sendable {
  private let matrix: BehaviourMatrix
  private let language: Language

  /// Makes a briefing of a matrix.
  public init(_ matrix: BehaviourMatrix, language: Language) {
    self.matrix = matrix
    self.language = language
  }

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// The document.
  public var document: Document {
    let rows = matrix.breaches.map { breach -> [Table.Cell] in
      [
        .init(rule(breach.rule), raw: breach.rule.rawValue),
        .init(breach.levers.joined(separator: " + "), raw: breach.levers.joined(separator: ";")),
        .init("\(breach.draw)"),
        .init(
          figures(breach),
          raw: breach.values.map(NumberText.canonical).joined(separator: ";")),
      ]
    }
    let table = Table(
      columns: [
        .init("rule", say("Quy tắc", "Rule")), .init("levers", say("Biện pháp", "Levers")),
        .init("draw", say("Lần", "Draw"), numeric: true),
        .init("values", say("Giá trị", "Values")),
      ], rows: rows)
    return Document(
      title: say("Hành vi của các biện pháp", "Behaviour of the levers"),
      blocks: [.paragraph(summary), .table(table)],
      meta: [
        ("levers", "\(matrix.levers.count)"), ("settings", "\(matrix.settings)"),
        ("breaches", "\(matrix.breaches.count)"),
      ])
  }

  /// A case for every rule of every lever, and one for every pair of levers.
  public var junit: JUnitReport {
    // A lever that two scenarios write differently is one suite.
    let levers = matrix.levers.reduce(into: [any Lever.Type]()) { unique, lever in
      if !unique.contains(where: { $0.key == lever.key }) { unique.append(lever) }
    }
    let alone = levers.map { lever in
      JUnitReport.Suite(
        lever.key,
        BehaviourMatrix.rules(of: lever).map { rule in
          JUnitReport.Case(
            rule.rawValue,
            outcome(matrix.breaches.filter { $0.levers == [lever.key] && $0.rule == rule }))
        })
    }
    let pairs = levers.enumerated().flatMap { index, first in
      levers.dropFirst(index + 1).map { second in
        JUnitReport.Case(
          first.key + " + " + second.key,
          outcome(matrix.breaches.filter { $0.levers == [first.key, second.key] }))
      }
    }
    return JUnitReport(
      "enrolcast check --behaviour",
      alone + (pairs.isEmpty ? [] : [JUnitReport.Suite("pairs", pairs)]))
  }

  private func outcome(_ breaches: [BehaviourMatrix.Breach]) -> JUnitReport.Outcome {
    guard let first = breaches.first else { return .passed }
    return .failed(kind: first.rule.rawValue, lines: breaches.map(line))
  }

  /// A breach in one line: which levers, which rule, in which draw, which figures.
  private func line(_ breach: BehaviourMatrix.Breach) -> String {
    breach.levers.joined(separator: " + ") + ": " + rule(breach.rule) + ": "
      + say("lần", "draw") + " \(breach.draw): " + figures(breach)
  }

  /// Turns with a decimal, rates with enough to tell one from the next.
  private func figures(_ breach: BehaviourMatrix.Breach) -> String {
    let text = NumberText(language)
    return breach.values.map { text.number($0, decimals: abs($0) < 10 ? 6 : 1) }
      .joined(separator: " → ")
  }

  private var summary: String {
    matrix.breaches.isEmpty
      ? say(
        "Mọi quy tắc đều đúng trong \(matrix.settings) cách đặt.",
        "Every rule holds in \(matrix.settings) settings.")
      : say(
        "\(matrix.breaches.count) quy tắc bị vi phạm trong \(matrix.settings) cách đặt; hãy xem lại các con số của biện pháp.",
        "\(matrix.breaches.count) breaches in \(matrix.settings) settings; look at the lever's numbers."
      )
  }

  private func rule(_ rule: BehaviourMatrix.Rule) -> String {
    switch rule {
    case .idleAtZero: say("mức 0 là kịch bản nền", "nothing at zero strength")
    case .idleWhenLate: say("bắt đầu sau kỳ dự báo thì không tác động", "nothing after the horizon")
    case .bounds: say("trong giới hạn", "within bounds")
    case .sums: say("các trình độ cộng bằng tổng", "levels sum to the total")
    case .turnsAreMonotone: say("lượt người một chiều", "turns move one way")
    case .certifiedRateIsMonotone:
      say("tỷ lệ có bằng cấp một chiều", "certified rate moves one way")
    }
  }
}
