/// Something a planner can set.
///
/// A lever is one file: its key, its texts, where its size comes from, the
/// numbers a planner can write and the mechanism. Help, the catalogue, the
/// documentation and the checks are made from it. A new lever is a new file
/// and a line in `LeverCatalogue`.
public protocol Lever: Sendable {
  /// The key in a scenario file, such as `counselling-campaign`.
  static var key: String { get }
  /// The name that planners read.
  static var name: LocalizedText { get }
  /// What it does, in one sentence.
  static var summary: LocalizedText { get }
  /// The clause of the plan it stands for.
  static var clause: String { get }
  /// The quantity of the chain it acts on, in words.
  static var actsOn: LocalizedText { get }
  /// The people it tries to win, if it tries to win people.
  static var pool: LeverPool? { get }
  /// Every pool it fishes in, for levers with more than one audience.
  static var pools: [LeverPool] { get }
  /// The publication its size is taken from.
  static var evidence: LocalizedText { get }
  /// How well that size is founded.
  static var grade: Grade { get }
  /// Months until full strength, and the half-life in months after its end.
  static var timing: LeverTiming { get }
  /// The numbers a planner can write, in the order in which `apply` reads them.
  static var quantities: [LeverQuantity] { get }

  /// What more of the lever does to total turns, its other quantities being positive.
  static var onTurns: LeverDirection { get }
  /// What more of it does to the certified rate within the year; nothing where
  /// that depends on its numbers.
  static var onCertifiedRate: LeverDirection? { get }
  /// The quantity whose growth means more of the lever: mostly the first.
  static var growing: Int { get }
  /// Whether nothing of it is the baseline.
  static var isIdleAtZero: Bool { get }

  /// Changes the conditions of one year in eight draws.
  ///
  /// - Parameters:
  ///   - dose: The drawn quantities and the strength by month.
  ///   - conditions: What the lever changes.
  static func apply(_ dose: LeverDose, to conditions: YearConditions)
}

extension Lever {
  /// Every pool it fishes in; mostly one or none.
  public static var pools: [LeverPool] { pool.map { [$0] } ?? [] }
}

/// How a lever starts and fades.
public struct LeverTiming: Hashable, Sendable {
  /// Months from the start to full strength.
  public let ramp: Int
  /// Half-life in months after the end; 0 stops at once.
  public let decay: Int

  /// Makes a timing.
  public init(ramp: Int, decay: Int) {
    self.ramp = ramp
    self.decay = decay
  }
}
