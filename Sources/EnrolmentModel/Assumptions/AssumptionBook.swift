public import Probability

/// Every assumption of a project, by key.
///
/// The book is complete by construction: it is made only from a set that holds
/// every key of `AssumptionKey.required(by:)`, so the model never looks in vain.
public struct AssumptionBook: Hashable, Sendable {
  /// All assumptions, by key.
  public private(set) var entries: [String: Assumption]
  /// Quantile functions that are prepared already.
  private(set) var tables = QuantileTables()

  /// Makes a book if no key is missing.
  ///
  /// - Parameters:
  ///   - entries: The assumptions.
  ///   - plan: The plan whose levels and groups they must cover.
  /// - Throws: `MissingAssumptions` with all missing keys.
  public init(_ entries: [Assumption], for plan: Plan) throws(MissingAssumptions) {
    var byKey: [String: Assumption] = [:]
    for entry in entries { byKey[entry.key] = entry }
    let missing = AssumptionKey.required(by: plan).filter { byKey[$0] == nil }
    guard missing.isEmpty else { throw MissingAssumptions(keys: missing) }
    self.entries = byKey
  }

  /// All assumptions, ordered by key.
  public var sorted: [Assumption] { entries.values.sorted { $0.key < $1.key } }

  /// The distribution of an assumption.
  ///
  /// - Parameter key: A key that the book is known to hold.
  /// - Returns: Its distribution.
  public func distribution(_ key: String) -> Distribution {
    guard let entry = entries[key] else { preconditionFailure("no assumption '\(key)'") }
    return entry.distribution
  }

  /// The middle of an assumption, its value where it is certain.
  ///
  /// - Parameter key: A key that the book is known to hold.
  /// - Returns: The median of its distribution.
  public func value(_ key: String) -> Double { distribution(key).median }

  /// The quantile function of an assumption.
  ///
  /// - Parameter key: A key that the book is known to hold.
  /// - Returns: The prepared one, or a new one, which takes up to a millisecond.
  func table(_ key: String) -> QuantileTable { tables[distribution(key)] }

  /// The book with every quantile function prepared, for work that asks for them again and again.
  ///
  /// - Parameters:
  ///   - others: Distributions beside the book's own that the work asks for.
  ///   - executor: Runs blocks of work.
  /// - Returns: An equal book.
  func prepared(with others: [Distribution] = [], _ executor: some BlockExecutor) -> Self {
    var copy = self
    copy.tables.prepare(sorted.map(\.distribution) + others, executor)
    return copy
  }

  /// The book with some entries replaced.
  ///
  /// - Parameter overrides: Assumptions by key.
  /// - Returns: The changed book.
  public func replacing(_ overrides: [Assumption]) -> Self {
    var copy = self
    for entry in overrides { copy.entries[entry.key] = entry }
    return copy
  }

  /// Whether two books hold the same assumptions.
  public static func == (left: Self, right: Self) -> Bool { left.entries == right.entries }

  /// Hashes the assumptions.
  public func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}

/// Keys that a plan needs and a project does not give.
public struct MissingAssumptions: Error, Equatable {
  /// The keys, in the order of the catalogue.
  public let keys: [String]
}
