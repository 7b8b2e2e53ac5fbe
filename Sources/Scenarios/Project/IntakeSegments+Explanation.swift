internal import EnrolmentModel

extension IntakeSegments.Problem {
  /// What is wrong, as a planner reads it.
  var explanation: LocalisedText {
    switch self {
    case .missing(let level):
      LocalisedText(
        en:
          "there is no intake-share of level '\(level)'; write intake-share/\(level)/01-06 and so on",
        vi: "thiếu intake-share của trình độ '\(level)'; hãy ghi intake-share/\(level)/01-06, v.v.")
    case .notAYear(let level):
      LocalisedText(
        en: "the intake shares of '\(level)' leave a month out or count one twice",
        vi: "các phần tuyển sinh của '\(level)' thiếu một tháng hoặc tính trùng")
    case .unequalSegments(let level):
      LocalisedText(
        en: "the intake shares of '\(level)' use other months than those of the first level",
        vi: "các phần tuyển sinh của '\(level)' dùng tháng khác trình độ đầu tiên")
    case .sum(let level, let sum):
      LocalisedText(
        en: "the intake shares of '\(level)' add up to \(FigureText.plain(sum)), not to 1",
        vi: "các phần tuyển sinh của '\(level)' cộng lại là \(FigureText.plain(sum)), không phải 1")
    }
  }
}
