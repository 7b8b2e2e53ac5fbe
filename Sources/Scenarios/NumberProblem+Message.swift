extension NumberProblem {
  /// What is wrong with the number, and what to write instead.
  public var message: LocalisedText {
    switch self {
    case .empty: Self.emptyMessage
    case .tooLong: Self.tooLongMessage
    case .tooLarge: Self.tooLargeMessage
    case .notANumber(let text): Self.notANumberMessage(text)
    case .notFinite(let text): Self.notFiniteMessage(text)
    case .notation(let text): Self.notationMessage(text)
    case .unknownUnit(let unit, let number): Self.unitMessage(unit, number)
    case .rewrite(let text, let mend): Self.rewriteMessage(text, mend)
    case .ambiguous(let text, let grouped, let decimal):
      Self.ambiguousMessage(text, grouped, decimal)
    case .grouped(let text, let plain, let locale): Self.groupedMessage(text, plain, locale)
    }
  }

  private static let emptyMessage = LocalisedText(
    en: "a number is missing here", vi: "thiếu một con số ở đây")

  private static let tooLongMessage = LocalisedText(
    en: "this is too long to be a number", vi: "quá dài để là một con số")

  private static let tooLargeMessage = LocalisedText(
    en: "this number is too large", vi: "con số này quá lớn")

  private static func notANumberMessage(_ text: String) -> LocalisedText {
    LocalisedText(en: "'\(text)' is not a number", vi: "'\(text)' không phải là số")
  }

  private static func notFiniteMessage(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' is not a finite number; write the figure itself",
      vi: "'\(text)' không phải là số hữu hạn; hãy viết chính con số đó")
  }

  private static func notationMessage(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' is a notation of programs; write the number with digits from 0 to 9",
      vi: "'\(text)' là cách viết của lập trình; hãy viết bằng các chữ số từ 0 đến 9")
  }

  private static func unitMessage(_ unit: String, _ number: String) -> LocalisedText {
    LocalisedText(
      en: "'\(unit)' after \(number) is not a known unit; "
        + "write '\(number) %', '\(number) points' or '\(number)' alone",
      vi: "'\(unit)' sau \(number) không phải là đơn vị đã biết; "
        + "hãy viết '\(number) %', '\(number) điểm' hoặc chỉ '\(number)'")
  }

  private static func rewriteMessage(_ text: String, _ mend: String) -> LocalisedText {
    LocalisedText(en: "'\(text)': write \(mend)", vi: "'\(text)': hãy viết \(mend)")
  }

  private static func ambiguousMessage(
    _ text: String, _ grouped: String, _ decimal: String
  ) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' can be read as \(grouped) or as \(decimal); write one of these, "
        + "or state 'locale: en' or 'locale: vi' at the head of the file",
      vi: "'\(text)' có thể đọc là \(grouped) hoặc \(decimal) (dấu chấm thập phân); "
        + "hãy viết một trong hai, hoặc ghi 'locale: vi' hay 'locale: en' ở đầu tệp")
  }

  private static func groupedMessage(
    _ text: String, _ plain: String, _ locale: NumberStyle
  ) -> LocalisedText {
    LocalisedText(
      en: "'\(text)': write \(plain), or state 'locale: \(locale.rawValue)' "
        + "at the head of the file",
      vi: "'\(text)': hãy viết \(plain), hoặc ghi 'locale: \(locale.rawValue)' ở đầu tệp")
  }
}
