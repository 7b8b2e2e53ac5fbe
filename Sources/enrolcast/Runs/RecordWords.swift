internal import Briefings
internal import EnrolmentModel
internal import RunRegistry

/// The words and numbers of records in one language.
struct RecordWords {
  let language: Language
  private let number: NumberText
  private let figures: FigureWords

  init(_ language: Language) {
    self.language = language
    figures = FigureWords(language)
    number = NumberText(language)
  }

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  // MARK: Facts

  /// The name of a fact of a record.
  func name(_ key: String) -> String {
    Self.names[key].map { $0[language] } ?? key
  }

  /// The value of a fact for people.
  func value(_ key: String, _ value: String) -> String {
    switch (key, value) {
    case ("frozen", "yes"): say("có", "yes")
    case ("frozen", "no"): say("không", "no")
    case ("version", _): "enrolcast " + value
    case ("draws", _): Double(value).map { number.number($0) } ?? value
    default: value
    }
  }

  private static let names: [String: LocalizedText] = [
    "id": .init(vi: "Mã", en: "Run"), "digest": .init(vi: "Mã băm của bản ghi", en: "Digest"),
    "recorded-at": .init(vi: "Lúc ghi (UTC)", en: "Recorded (UTC)"),
    "verb": .init(vi: "Lệnh", en: "Verb"), "version": .init(vi: "Phiên bản", en: "Version"),
    "as-of": .init(vi: "Số liệu đến ngày", en: "As of"),
    "until": .init(vi: "Đến năm", en: "Until"),
    "draws": .init(vi: "Số lần mô phỏng", en: "Draws"),
    "seed": .init(vi: "Số khởi tạo ngẫu nhiên", en: "Seed"),
    "points": .init(vi: "Điểm", en: "Points"),
    "data-digest": .init(vi: "Mã số liệu", en: "Digest of the evidence"),
    "scenario-digest": .init(
      vi: "Mã kịch bản và giả định", en: "Digest of scenarios and assumptions"),
    "result-digest": .init(vi: "Mã băm của kết quả", en: "Digest of the results"),
    "frozen": .init(vi: "Niêm phong", en: "Frozen"),
    "sealed-at": .init(vi: "Lúc niêm phong (UTC)", en: "Sealed (UTC)"),
    "seal-reason": .init(vi: "Lý do niêm phong", en: "Reason of the seal"),
    "seal-digest": .init(vi: "Mã băm niêm phong", en: "Digest of the seal"),
    "note": .init(vi: "Ghi chú", en: "Note"),
    "languages": .init(vi: "Ngôn ngữ", en: "Languages"),
    "formats": .init(vi: "Định dạng", en: "Formats"),
    "asked-scenarios": .init(vi: "Kịch bản được hỏi", en: "Scenarios asked for"),
    "scenarios": .init(vi: "Kịch bản được hỏi", en: "Scenarios asked for"),
    "against": .init(vi: "So với", en: "Against"),
    "assumptions-of": .init(vi: "Giả định của phiên bản", en: "Assumptions of"),
    "data-folder": .init(vi: "Thư mục số liệu", en: "Data folder"),
    "scenarios-folder": .init(vi: "Thư mục kịch bản", en: "Scenario folder"),
  ]

  // MARK: Figures

  /// The six columns that name a figure.
  var figureColumns: [Table.Column] {
    [
      .init("scenario", say("Kịch bản", "Scenario")),
      .init("indicator", say("Chỉ số", "Indicator")),
      .init("level", say("Trình độ", "Level")), .init("year", say("Năm", "Year"), numeric: true),
      .init("unit", say("Đơn vị", "Unit")), .init("statistic", say("Thống kê", "Statistic")),
    ]
  }

  /// What names a figure: words for people, the keys of result files for programs.
  func cells(_ key: FigureKey) -> [Table.Cell] {
    [
      .init(key.scenario), indicator(key.indicator), level(key.level), .init("\(key.year)"),
      .init(figures.unit(key.unit), raw: key.unit),
      .init(figures.statistic(key.statistic), raw: key.statistic),
    ]
  }

  /// The name of an indicator.
  func indicator(_ key: String) -> Table.Cell { .init(figures.indicator(key), raw: key) }

  /// The name of a level.
  func level(_ key: String) -> Table.Cell { .init(figures.level(key), raw: key) }

  /// A figure for people, with the figure as the result file writes it.
  func figure(_ value: Double?, _ key: FigureKey, raw: String? = nil) -> Table.Cell {
    let raw = raw ?? value.map(NumberText.canonical) ?? ""
    guard let value else { return .init("–", raw: raw) }
    return .init(number.number(value, decimals: FigureKind(key).movesInPoints ? 4 : 0), raw: raw)
  }

  /// A difference for people, with its sign.
  func change(_ value: Double?, _ key: FigureKey) -> Table.Cell {
    guard let value else { return .init("–", raw: "") }
    return .init(
      number.signed(value, decimals: FigureKind(key).movesInPoints ? 6 : 1),
      raw: NumberText.canonical(value))
  }

  /// A share in percent; a move away from 0 is none.
  func share(_ value: Double, decimals: Int = 3) -> Table.Cell {
    guard value.isFinite else { return .init(say("từ 0", "from 0"), raw: "") }
    return .init(number.percent(value, decimals: decimals), raw: NumberText.canonical(value))
  }
}
