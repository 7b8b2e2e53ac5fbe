/// One thing that was timed.
public struct Timing: Codable, Equatable, Sendable {
  /// Its key, the same in every run.
  public let key: String
  /// What a reader calls it.
  public let name: String
  /// How many draws it took; nothing where it does not take draws.
  public let draws: Int?
  /// How many threads it may use.
  public let threads: Int
  /// Seconds on the wall.
  public let wall: Spread
  /// Seconds of processor time.
  public let processor: Spread
  /// How often it was timed.
  public let repeats: Int
  /// The median processor time over that of one operation of the reference loop.
  public let referenceOperations: Double
  /// The largest resident memory in bytes, where it is known.
  public let peak: Int?

  /// Summarises times.
  ///
  /// - Parameters:
  ///   - key: Its key.
  ///   - name: What a reader calls it.
  ///   - samples: The times.
  ///   - reference: Seconds of one operation of the reference loop.
  ///   - draws: How many draws it took.
  ///   - threads: How many threads it may use.
  ///   - peak: The largest resident memory in bytes.
  public init(
    _ key: String, _ name: String, _ samples: Samples, reference: Double, draws: Int? = nil,
    threads: Int = 1, peak: Int? = nil
  ) {
    self.key = key
    self.name = name
    self.draws = draws
    self.threads = threads
    wall = Spread(samples.wall)
    processor = Spread(samples.processor)
    repeats = samples.wall.count
    referenceOperations = processor.median / reference
    self.peak = peak
  }
}

/// How many times larger one time is than another, with what is asked of it.
public struct Ratio: Codable, Equatable, Sendable {
  /// What is asked of a ratio.
  public enum Bound: Codable, Equatable, Sendable {
    /// No less than this.
    case atLeast(Double)
    /// No more than this.
    case atMost(Double)

    /// Whether a value keeps it.
    public func holds(_ value: Double) -> Bool {
      switch self {
      case .atLeast(let least): value >= least
      case .atMost(let most): value <= most
      }
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
