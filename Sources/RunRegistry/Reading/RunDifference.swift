public import EnrolmentModel
/// What differs between two recorded runs, and which figures moved.
public struct RunDifference: Sendable {
  /// A fact that differs.
  public struct Fact: Hashable, Sendable {
    /// Which fact.
    public let key: String
    /// In the first run; empty where it has none.
    public let first: String
    /// In the second run.
    public let second: String
  }

  /// A figure that differs.
  public struct Move: Hashable, Sendable {
    /// Which figure.
    public let key: FigureKey
    /// In the first run; nothing where it has no such figure.
    public let first: Double?
    /// In the second run.
    public let second: Double?

    /// How far it moved, as a share.
    ///
    /// Fractions and probabilities count by their difference, so that one point is
    /// 0.01 whatever the rate; other figures by the difference over the median of
    /// the same quantity, or over the larger of the two where there is no median. A
    /// figure that only one run has counts as wholly moved.
    public let size: Double

    init(_ key: FigureKey, _ first: Double?, _ second: Double?, median: Double?) {
      self.key = key
      self.first = first
      self.second = second
      size = Self.size(key, first, second, median)
    }

    private static func size(
      _ key: FigureKey, _ first: Double?, _ second: Double?, _ median: Double?
    ) -> Double {
      guard let first, let second else { return 1 }
      let difference = abs(second - first)
      if key.isShare || difference == 0 { return difference }
      let scale = median.map { abs($0) } ?? 0
      return difference / (scale > 0 ? scale : max(abs(first), abs(second)))
    }
  }

  /// Version, date and arguments that differ.
  public let settings: [Fact]
  /// Files that differ, with their digests; an empty digest where a run did not read it.
  public let inputs: [Fact]
  /// Assumptions that differ, by key; empty where neither input of them differs.
  public let assumptions: [Fact]
  /// Figures that differ, the farthest first.
  public let moves: [Move]
  /// How many figures both runs have.
  public let common: Int

  /// Whether nothing differs.
  public var isEmpty: Bool {
    settings.isEmpty && inputs.isEmpty && assumptions.isEmpty && moves.isEmpty
  }

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - first: One run.
  ///   - second: The other.
  ///   - assumptions: The assumption books as text by key, where they could be read.
  public init(
    _ first: StoredRun, _ second: StoredRun,
    assumptions: (first: [String: String], second: [String: String]) = ([:], [:])
  ) {
    settings = Self.facts(Self.settings(first), Self.settings(second))
    inputs = Self.facts(Self.digests(first), Self.digests(second))
    self.assumptions = Self.facts(assumptions.first, assumptions.second)
    (moves, common) = Self.moves(first.results, second.results)
  }

  /// Compares the figures alone.
  ///
  /// - Returns: Those that differ, the farthest first, and how many both have.
  public static func moves(
    _ first: ResultTable, _ second: ResultTable
  ) -> (moves: [Move], common: Int) {
    let pairs = pairs(first, second)
    let medians = first.medians
    let moves = pairs.filter { $0.first != $0.second }
      .map { Move($0.key, $0.first, $0.second, median: medians[$0.key.median]) }
    let sorted = moves.enumerated().sorted {
      ($1.element.size, $0.offset) < ($0.element.size, $1.offset)
    }
    return (sorted.map(\.element), pairs.count { $0.first != nil && $0.second != nil })
  }

  private typealias Pair = (key: FigureKey, first: Double?, second: Double?)

  /// Every figure that one of the two has.
  private static func pairs(_ first: ResultTable, _ second: ResultTable) -> [Pair] {
    // Mostly both runs name the same figures in the same order.
    if first.keys == second.keys {
      return zip(first.keys, zip(first.texts, second.texts)).map { key, texts in
        (key, Double(texts.0), Double(texts.1))
      }
    }
    let (one, other) = (first.values, second.values)
    let keys = first.keys + second.keys.filter { one[$0] == nil }
    return keys.map { ($0, one[$0], other[$0]) }
  }

  private static func settings(_ run: StoredRun) -> [String: String] {
    let facts =
      run.arguments.facts + [
        ("verb", run.summary.verb), ("version", run.summary.version),
        ("as-of", run.summary.asOf), ("until", "\(run.summary.until)"),
      ]
    return Dictionary(facts.map { ($0.key, $0.value) }) { $1 }
  }

  private static func digests(_ run: StoredRun) -> [String: String] {
    Dictionary(run.inputs.map { ($0.path, $0.digest) }) { first, _ in first }
  }

  private static func facts(_ first: [String: String], _ second: [String: String]) -> [Fact] {
    Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { Fact(key: $0, first: first[$0] ?? "", second: second[$0] ?? "") }
  }
}
