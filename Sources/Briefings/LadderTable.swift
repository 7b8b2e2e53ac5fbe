internal import EnrolmentModel

/// The table of complete series under every forecasting model.
struct LadderTable {
  let ladders: [SeriesLadder]
  let language: Language

  private func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// One row a series and model, the naive first.
  var table: Table {
    let text = NumberText(language)
    let rows = ladders.flatMap { ladder in
      ladder.rungs.map { rung -> [Table.Cell] in
        let isRate = ladder.measure != .labourForce && ladder.measure != .employed
        func value(_ value: Double) -> Table.Cell {
          .init(isRate ? text.percent(value) : text.number(value), value)
        }
        return [
          .init(
            Words(language).name(ladder.measure)
              + " \(ladder.years.lowerBound)–\(ladder.years.upperBound)",
            raw: ladder.measure.rawValue),
          .init(rung.model),
        ] + rung.quantiles.map(value) + [
          .init(rung.past.map { text.number($0.mase, decimals: 2) } ?? "", rung.past?.mase),
          .init(
            rung.past.map { text.percent($0.coverage, decimals: 0) } ?? "", rung.past?.coverage),
          .init(rung.past.map { "\($0.origins)" } ?? ""),
        ]
      }
    }
    return Table(
      key: "ladder",
      caption: say(
        "Các chuỗi đầy đủ theo từng mô hình; MASE và phần nằm trong khoảng 80 % ở các gốc trước",
        "Complete series under every model; MASE and share inside the 80 % interval before"),
      columns: [
        .init("series", say("Chuỗi", "Series")), .init("model", say("Mô hình", "Model")),
        .init("p10", "P10", numeric: true), .init("p50", "P50", numeric: true),
        .init("p90", "P90", numeric: true), .init("mase", "MASE", numeric: true),
        .init("coverage80", say("trong 80 %", "in 80 %"), numeric: true),
        .init("origins", say("gốc", "origins"), numeric: true),
      ], rows: rows)
  }
}
