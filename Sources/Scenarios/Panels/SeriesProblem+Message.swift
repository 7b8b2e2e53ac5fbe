public import EnrolmentModel
public import Forecasting

extension SeriesProblem {
  /// What is wrong with a series, and the mend.
  ///
  /// - Parameter name: The series.
  /// - Returns: The sentence.
  public func message(_ name: String) -> LocalisedText {
    switch self {
    case .empty:
      LocalisedText(
        en: "series '\(name)' has no value at all", vi: "chuỗi '\(name)' không có giá trị nào")
    case .tooShort(let observed):
      LocalisedText(
        en: "series '\(name)' has \(observed) \(observed == 1 ? "value" : "values");"
          + " a forecast needs at least 3",
        vi: "chuỗi '\(name)' có \(observed) giá trị; dự báo cần ít nhất 3")
    case .yearTwice(let year):
      LocalisedText(
        en: "series '\(name)' has the year \(year) twice; keep one of the rows",
        vi: "chuỗi '\(name)' có năm \(year) hai lần; hãy giữ lại một dòng")
    case .notFinite(let year):
      LocalisedText(
        en: "series '\(name)' is not finite in \(year)", vi: "chuỗi '\(name)' vô hạn ở năm \(year)")
    case .tooLong(let first, let last):
      LocalisedText(
        en: "series '\(name)' spans the years \(first) to \(last); at most"
          + " \(YearlySeries.longestSpan) years are possible",
        vi: "chuỗi '\(name)' trải từ năm \(first) đến \(last); tối đa"
          + " \(YearlySeries.longestSpan) năm")
    }
  }
}
