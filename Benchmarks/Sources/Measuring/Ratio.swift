/// How many times larger one time is than another, with what is asked of it.
public struct Ratio: Codable, Equatable, Sendable {
  /// What is asked of a ratio.
  public struct Bound: Codable, Equatable, Sendable {
    /// The least it may be.
    public let atLeast: Double?
    /// The most it may be.
    public let atMost: Double?

    /// No less than a value.
    public static func atLeast(_ value: Double) -> Self { Self(atLeast: value, atMost: nil) }

    /// No more than a value.
    public static func atMost(_ value: Double) -> Self { Self(atLeast: nil, atMost: value) }

    /// Whether a value keeps it; what is no number does not.
    public func holds(_ value: Double) -> Bool {
      value >= (atLeast ?? -.infinity) && value <= (atMost ?? .infinity)
    }
  }

  /// Its key, the same in every run.
  public let key: String
  /// What a reader calls it.
  public let name: String
  /// The ratio of median times on the wall.
  public let wall: Double
  /// The ratio of median processor times, which neighbours on a busy machine disturb less.
  public let processor: Double?
  /// What is asked of it, if anything is.
  public let bound: Bound?
  /// Whether the ratio on the wall keeps the bound.
  public let isKept: Bool?

  /// Compares two timings.
  ///
  /// - Parameters:
  ///   - key: Its key.
  ///   - name: What a reader calls it.
  ///   - above: The time that is divided.
  ///   - below: The time it is divided by.
  ///   - factor: What the ratio is multiplied by, such as one over the number of scenarios.
  ///   - bound: What is asked of it.
  public init(
    _ key: String, _ name: String, _ above: Timing, over below: Timing,
    factor: Double = 1, bound: Bound? = nil
  ) {
    self.key = key
    self.name = name
    self.bound = bound
    wall = factor * above.wall.median / below.wall.median
    processor = factor * above.processor.median / below.processor.median
    isKept = bound?.holds(wall)
  }

  /// A figure that is no ratio of processor times, such as what threads gain.
  ///
  /// - Parameters:
  ///   - key: Its key.
  ///   - name: What a reader calls it.
  ///   - wall: The ratio.
  ///   - bound: What is asked of it.
  public init(_ key: String, _ name: String, wall: Double, bound: Bound? = nil) {
    self.key = key
    self.name = name
    self.wall = wall
    self.bound = bound
    processor = nil
    isKept = bound?.holds(wall)
  }
}
