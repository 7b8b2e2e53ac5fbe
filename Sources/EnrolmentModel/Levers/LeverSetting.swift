public import Probability

/// A lever as a scenario sets it; what it leaves out comes from the catalogue.
public struct LeverSetting: Hashable, Sendable {
  /// The first month, inclusive; the plan's as-of month where nothing is written.
  public var from: Month?
  /// The last month, inclusive; December of the plan year where nothing is written.
  public var until: Month?
  /// Months until full strength.
  public var ramp: Int?
  /// Half-life in months after the end.
  public var decay: Int?
  /// Written quantities, by key.
  public var quantities: [String: Distribution]
  /// Where the written numbers come from.
  public var source: String?
  /// How well they are founded.
  public var grade: Grade?
  /// Times the quantities that say how much of the lever there is; 1 as written.
  var strength = 1.0

  /// Makes a setting; everything may be left to the catalogue.
  public init(
    from: Month? = nil, until: Month? = nil, ramp: Int? = nil, decay: Int? = nil,
    quantities: [String: Distribution] = [:], source: String? = nil, grade: Grade? = nil
  ) {
    self.from = from
    self.until = until
    self.ramp = ramp
    self.decay = decay
    self.quantities = quantities
    self.source = source
    self.grade = grade
  }

  /// This setting on top of another: what it leaves out is taken from there.
  ///
  /// - Parameter base: The setting it changes.
  /// - Returns: The merged setting.
  public func merged(over base: Self) -> Self {
    Self(
      from: from ?? base.from, until: until ?? base.until, ramp: ramp ?? base.ramp,
      decay: decay ?? base.decay,
      quantities: base.quantities.merging(quantities) { _, own in own },
      source: source ?? base.source, grade: grade ?? base.grade)
  }
}
