/// A number as it stood in a file, with the unit it was written with.
public struct WrittenNumber: Hashable, Sendable {
  /// The unit that follows a number.
  public enum Unit: String, CaseIterable, Sendable {
    /// Nothing follows the number.
    case plain

    /// `%`.
    case percent

    /// `points`: percentage points.
    case points
  }

  /// The unit as written.
  public let unit: Unit

  /// The number as written: 60 for `60 %`.
  public let value: Double

  /// The nearest double to a hundredth of the number as written: 0.6 for `60 %`.
  ///
  /// Rounded once from the digits, so that `72.3 %` and `0.723` are the same.
  public let hundredth: Double

  /// Creates a number from plain digits with a decimal point.
  ///
  /// - Parameters:
  ///   - digits: Digits that `Double` reads, with `.` and perhaps a sign.
  ///   - unit: The unit that follows them.
  init?(digits: String, unit: Unit) {
    let scaled = digits.contains { $0 == "e" || $0 == "E" } ? nil : Double(digits + "e-2")
    guard let value = Double(digits), value.isFinite else { return nil }
    // Without this, `-0` would be a number of its own in every later comparison.
    self.value = value == 0 ? 0 : value
    self.hundredth = value == 0 ? 0 : scaled ?? value / 100
    self.unit = unit
  }
}
