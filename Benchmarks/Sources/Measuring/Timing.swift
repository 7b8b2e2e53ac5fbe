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
