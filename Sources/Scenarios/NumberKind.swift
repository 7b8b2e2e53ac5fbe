/// What a field's number stands for, which decides the units it may be written in.
public enum NumberKind: Hashable, Sendable {
  /// A part of a whole, from 0 to 1: `60 %` or `0.6`. Read as a fraction.
  case share

  /// A plain number of something, such as persons: `224500`.
  case quantity

  /// A difference between percentages: `0.3 points`. Read as a fraction, 0.003.
  case points

  /// A relative change: `1 %`, `-5 %`. Read as a fraction, 0.01; over -100 %.
  case effect

  /// Takes a written number as this kind.
  ///
  /// - Parameters:
  ///   - number: The number as written.
  ///   - text: Its text, to be quoted.
  /// - Returns: The value, or what is wrong and the mend.
  func value(of number: WrittenNumber, text: String) -> Result<Double, NumberKindRefusal> {
    switch self {
    case .share: share(number, text)
    case .quantity: quantity(number, text)
    case .points: points(number, text)
    case .effect: effect(number, text)
    }
  }

  private func share(
    _ number: WrittenNumber, _ text: String
  ) -> Result<Double, NumberKindRefusal> {
    if number.unit == .points { return .failure(.pointsForShare(text)) }
    let fraction = number.unit == .percent ? number.hundredth : number.value
    if fraction < 0 { return .failure(.negativeShare(text)) }
    if fraction <= 1 { return .success(fraction) }
    return number.unit == .plain && number.value <= 100
      ? .failure(.percentSignMissing(text)) : .failure(.shareOverOne(text))
  }

  private func quantity(
    _ number: WrittenNumber, _ text: String
  ) -> Result<Double, NumberKindRefusal> {
    number.unit == .plain ? .success(number.value) : .failure(.unitOnQuantity(text))
  }

  private func points(
    _ number: WrittenNumber, _ text: String
  ) -> Result<Double, NumberKindRefusal> {
    if number.unit == .points || number.value == 0 { return .success(number.hundredth) }
    return .failure(.pointsMissing(text))
  }

  private func effect(
    _ number: WrittenNumber, _ text: String
  ) -> Result<Double, NumberKindRefusal> {
    switch number.unit {
    case .plain where number.value != 0: .failure(.percentOnEffectMissing(text))
    case .points: .failure(.pointsForEffect(text))
    case .plain, .percent:
      number.hundredth > -1 ? .success(number.hundredth) : .failure(.effectBelowAll(text))
    }
  }
}

/// Why a number is not of the kind that its field expects.
struct NumberKindRefusal: Error, Hashable {
  /// What is wrong, and the mend.
  let message: LocalisedText
}

extension NumberKindRefusal {
  fileprivate static func pointsForShare(_ text: String) -> Self {
    Self(
      message: LocalisedText(
        en: "'\(text)' is a difference; a share is written as '60 %' or 0.6",
        vi: "'\(text)' là mức chênh lệch; tỷ lệ được viết là '60 %' hoặc 0.6"))
  }

  fileprivate static func negativeShare(_ text: String) -> Self {
    Self(
      message: LocalisedText(
        en: "'\(text)' is below 0; a share stays between 0 % and 100 %",
        vi: "'\(text)' nhỏ hơn 0; tỷ lệ nằm giữa 0 % và 100 %"))
  }

  fileprivate static func percentSignMissing(_ text: String) -> Self {
    Self(
      message: LocalisedText(
        en: "'\(text)' is more than the whole; write '\(text) %'",
        vi: "'\(text)' lớn hơn toàn bộ; hãy viết '\(text) %'"))
  }

  fileprivate static func shareOverOne(_ text: String) -> Self {
    Self(
      message: LocalisedText(
        en: "'\(text)' is more than the whole; a share stays between 0 % and 100 %",
        vi: "'\(text)' lớn hơn toàn bộ; tỷ lệ nằm giữa 0 % và 100 %"))
  }

  fileprivate static func unitOnQuantity(_ text: String) -> Self {
    Self(
      message: LocalisedText(
        en: "'\(text)' has a unit; write the number alone",
        vi: "'\(text)' có đơn vị; hãy chỉ viết con số"))
  }

  fileprivate static func pointsMissing(_ text: String) -> Self {
    let number = text.filter { $0 != "%" && !$0.isWhitespace }
    return Self(
      message: LocalisedText(
        en: "'\(text)': a difference between percentages is written '\(number) points'",
        vi: "'\(text)': chênh lệch giữa các tỷ lệ được viết là '\(number) điểm'"))
  }

  fileprivate static func percentOnEffectMissing(_ text: String) -> Self {
    Self(
      message: LocalisedText(
        en: "'\(text)': an effect is written with its sign, such as '1 %'",
        vi: "'\(text)': tác động được viết kèm dấu phần trăm, ví dụ '1 %'"))
  }

  fileprivate static func pointsForEffect(_ text: String) -> Self {
    Self(
      message: LocalisedText(
        en: "'\(text)': an effect is a relative change, written as '1 %', not as points",
        vi: "'\(text)': tác động là thay đổi tương đối, được viết là '1 %', không phải điểm"))
  }

  fileprivate static func effectBelowAll(_ text: String) -> Self {
    Self(
      message: LocalisedText(
        en: "'\(text)' would take away all and more; an effect is above -100 %",
        vi: "'\(text)' lấy đi tất cả hoặc hơn; tác động phải lớn hơn -100 %"))
  }
}
