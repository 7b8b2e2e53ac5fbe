internal import EnrolmentModel

/// What is not certain, and what the document is not for.
extension PlanBriefing {
  var doubtsPart: [Document.Block] {
    [
      .heading(words.doubts),
      // The share of the residual stands under "why".
      .list(Array(RunBriefing(result, language: text.language).doubtItems.dropFirst())),
      .table(doubtTable),
    ] + (treatmentRows.isEmpty ? [] : [.table(treatmentTable)])
  }

  private var doubtTable: Table {
    typealias Row = (key: String, name: String, value: Double, style: NumberStyle)
    var rows: [Row] = [
      (
        "residual-share",
        text.say(
          "Phần phương sai của tỷ lệ mà chuỗi đào tạo không giải thích được",
          "Share of the rate's variance that training does not explain"), result.residualShare,
        .percent(0)
      )
    ]
    rows += result.rateModels.map {
      (
        "model/\($0.model.key)",
        text.say("P(đạt tỷ lệ) theo mô hình: ", "P(rate) under the model: ")
          + $0.model.name[text.language], $0.probability, .probability
      )
    }
    let briefing = RunBriefing(result, language: text.language)
    if let error = briefing.largestError {
      rows.append(
        (
          "monte-carlo-error",
          text.say("Sai số mô phỏng lớn nhất, điểm", "Largest Monte-Carlo error, points"), error,
          .points(1)
        ))
    }
    rows += evidenceRows
    return Table(
      key: "doubts",
      caption: text.say("Các con số về độ tin cậy", "Doubts in figures"), note: source.run,
      columns: [
        .init("doubt", text.say("Nội dung", "What")),
        .init("value", text.say("Giá trị", "Value"), numeric: true),
      ],
      rows: rows.map { [.init($0.name, raw: $0.key), text.cell($0.value, $0.style)] })
  }

  private var evidenceRows: [(key: String, name: String, value: Double, style: NumberStyle)] {
    let selection = result.selection
    let spread = main.flatMap { main in
      headlines.first.flatMap { value(main.name, $0, .sd) }
    }
    return [
      (
        "pareto-k", text.say("Pareto-k của phép ước lượng", "Pareto-k of the fit"),
        result.diagnostics.paretoK, .decimal(2)
      ),
      (
        "rows-used", text.say("Số dòng số liệu được dùng", "Rows of evidence that count"),
        Double(selection.used.count), .count
      ),
      (
        "rows-later", text.say("Số dòng công bố sau ngày số liệu", "Rows published later"),
        Double(selection.count(.later)), .count
      ),
      (
        "conflicts", text.say("Số cặp nguồn mâu thuẫn", "Pairs of sources that disagree"),
        Double(selection.conflicts.count), .count
      ),
      (
        "treatment-draws",
        text.say("Số lần mô phỏng cho mỗi cách xử lý", "Draws behind each treatment"),
        Double(result.treatmentDraws), .count
      ),
    ]
      + (spread.map {
        [
          (
            "rate-sd", text.say("Độ lệch chuẩn của tỷ lệ, điểm", "Sd of the rate, points"), $0,
            .points(1)
          )
        ]
      } ?? [])
  }

  // MARK: Treatments

  private var treatmentRows: [TreatmentProbability] {
    result.treatments.filter { own in
      own.scenario == main?.name && headlines.contains(own.target)
    }
  }

  private var treatmentTable: Table {
    let rows = Treatment.allCases.map { treatment -> [Table.Cell] in
      [.init(words.name(treatment), raw: treatment.rawValue)]
        + headlines.map { target in
          text.cell(
            treatmentRows.first { $0.treatment == treatment && $0.target == target }?.probability,
            .probability)
        }
    }
    return Table(
      key: "treatments",
      caption: text.say(
        "P(đạt) của kịch bản nền theo cách xử lý các năm gián đoạn",
        "P(reach) of the baseline by treatment of the disruption years"), note: source.run,
      columns: [.init("treatment", text.say("Cách xử lý", "Treatment"))]
        + headlines.map {
          .init(text.key($0), words.capitalised(name($0)), .probability)
        }, rows: rows)
  }

  // MARK: Limits

  var limitsPart: [Document.Block] {
    [
      .heading(text.say("Giới hạn sử dụng", "Limits of use")),
      .list([
        text.say(
          "Không dùng cho từng quận, huyện, thị xã hay từng cơ sở giáo dục nghề nghiệp: mô hình chỉ biết toàn thành phố.",
          "Do not use for single districts or schools: the model knows the city as a whole."),
        text.say(
          "Không dùng để đánh giá kết quả của một biện pháp đã làm: hiệu quả của biện pháp là giả định, không phải số đo.",
          "Do not use to judge a measure that was taken: the effects of levers are assumptions, not measurements."
        ),
        text.say(
          "Không cộng lượt người thành số người: một người có thể học nhiều khóa trong năm.",
          "Do not read turns as persons: one person may take several courses in a year."),
        text.say(
          "Không thay cho số liệu báo cáo chính thức; xác suất nói về số sẽ được công bố, kể cả sai số báo cáo.",
          "Do not take for official statistics; probabilities are about the figure as it will be published, errors of reporting included."
        ),
        text.say(
          "Con số mức D trong danh mục giả định là phỏng đoán.",
          "Numbers of grade D in the assumption book are guesses."),
      ]),
    ]
  }
}
