extension WrittenField {
  /// The number with the unit it was written with.
  ///
  /// - Returns: The number, or nothing after a finding.
  public func writtenNumber() -> WrittenNumber? {
    do throws(NumberProblem) {
      return try NumberReading.read(text, style: style)
    } catch {
      self.error(error.message)
      return nil
    }
  }

  /// The number as the kind that the field stands for.
  ///
  /// - Parameter kind: What the number stands for.
  /// - Returns: A fraction for shares, points and effects; the number itself for a
  ///   quantity; nothing after a finding.
  public func number(as kind: NumberKind) -> Double? {
    guard let number = writtenNumber() else { return nil }
    switch kind.value(of: number, text: text) {
    case .success(let value): return value
    case .failure(let refusal):
      error(refusal.message)
      return nil
    }
  }

  /// A whole number without a unit.
  ///
  /// - Parameter range: The numbers that are accepted.
  /// - Returns: The number, or nothing after a finding.
  public func integer(in range: ClosedRange<Int> = Self.allIntegers) -> Int? {
    guard let number = writtenNumber() else { return nil }
    guard number.unit == .plain, let whole = Int(exactly: number.value) else {
      error(.notWhole(text))
      return nil
    }
    guard range.contains(whole) else {
      error(.outside(text, range))
      return nil
    }
    return whole
  }

  /// Every whole number that a double holds exactly.
  public static var allIntegers: ClosedRange<Int> { -(1 << 53)...(1 << 53) }
}

extension LocalisedText {
  fileprivate static func notWhole(_ text: String) -> LocalisedText {
    LocalisedText(
      en: "'\(text)' is not a whole number", vi: "'\(text)' không phải là số nguyên")
  }

  fileprivate static func outside(_ text: String, _ range: ClosedRange<Int>) -> LocalisedText {
    let (low, high) = (range.lowerBound, range.upperBound)
    return LocalisedText(
      en: "'\(text)' is outside \(low) to \(high)", vi: "'\(text)' nằm ngoài \(low) đến \(high)")
  }
}
