internal import EnrolmentModel

/// What 1,000 more turns of each level are worth for the rates.
struct WorthTable {
  let worth: LeverWorth
  let text: QuestionText
  var key = ""

  var table: Table {
    let rows = worth.levels.map { own -> [Table.Cell] in
      [
        .init(own.level.name[text.language], raw: own.level.key),
        text.cell(own.completesWithinYear, .percent(0)),
      ]
        + (own.trained + own.certified).map {
          text.cell($0, .decimal(4))
        }
    }
    return Table(
      key: key,
      caption: text.say(
        "Thêm 1.000 lượt người trong năm làm tỷ lệ cuối năm tăng bao nhiêu điểm",
        "Points of each rate at the end of the year per 1,000 more turns in it"),
      columns: [
        .init("level", text.say("Trình độ", "Level")),
        .init("completes", text.say("xong trong năm", "ends in year"), numeric: true),
        .init("trained-p10", text.say("qua đào tạo, P10", "trained, P10"), numeric: true),
        .init("trained-p50", "P50", numeric: true), .init("trained-p90", "P90", numeric: true),
        .init("certified-p10", text.say("có chứng chỉ, P10", "certified, P10"), numeric: true),
        .init("certified-p50", "P50", numeric: true),
        .init("certified-p90", "P90", numeric: true),
      ], rows: rows)
  }
}
