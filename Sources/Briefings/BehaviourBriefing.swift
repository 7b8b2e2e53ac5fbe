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
    let text = NumberText(language)
    let rows = matrix.breaches.map { breach -> [Table.Cell] in
      [
        .init(rule(breach.rule), raw: breach.rule.rawValue),
        .init(breach.levers.joined(separator: " + "), raw: breach.levers.joined(separator: ";")),
        .init("\(breach.draw)"),
        .init(
          breach.values.map { text.number($0, decimals: 4) }.joined(separator: " → "),
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
      blocks: [.paragraph(summary)] + (rows.isEmpty ? [] : [.table(table)]))
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
