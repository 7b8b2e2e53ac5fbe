/// Times of the same work, repeated.
public struct Samples: Codable, Equatable, Sendable {
  /// Seconds by the clock on the wall, in the order measured.
  public let wall: [Double]
  /// Seconds of processor time of all threads, user and system, in the order measured.
  public let processor: [Double]

  /// Gathers times.
  public init(wall: [Double], processor: [Double]) {
    self.wall = wall
    self.processor = processor
  }

  /// The same times for one part of the work.
  ///
  /// - Parameter count: How many equal parts the work has.
  /// - Returns: The times of one part.
  public func per(_ count: Int) -> Self {
    Self(
      wall: wall.map { $0 / Double(count) }, processor: processor.map { $0 / Double(count) })
  }
}

/// The middle and the ends of some figures.
public struct Spread: Codable, Equatable, Sendable {
  /// The least.
  public let least: Double
  /// The median; of an even number, the mean of the two in the middle.
  public let median: Double
  /// The largest.
  public let most: Double

  /// Summarises figures.
  ///
  /// - Parameter values: At least one.
  public init(_ values: [Double]) {
    precondition(!values.isEmpty, "a spread needs a figure")
    let sorted = values.sorted()
    least = sorted[0]
    most = sorted[sorted.count - 1]
    median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
