public import EnrolmentModel
public import Foundation
internal import GRDB

/// A judgement on one quantity of a run: a row of its own, beside the model's number.
public struct Adjustment: Hashable, Sendable {
  /// How the amount is meant.
  public enum Kind: String, Sendable {
    /// The median is to be this.
    case value
    /// The median is to move by this.
    case by
  }

  /// The quantity: scenario, indicator, level and year.
  public let quantity: Quantity
  /// How the amount is meant.
  public let kind: Kind
  /// The amount, in the unit of the quantity.
  public let amount: Double
  /// Who judged.
  public let who: String
  /// Why.
  public let why: String
  /// The last day on which it holds.
  public let until: String

  /// Makes an adjustment.
  public init(
    quantity: Quantity, kind: Kind, amount: Double, who: String, why: String, until: String
  ) {
    self.quantity = quantity
    self.kind = kind
    self.amount = amount
    self.who = who
    self.why = why
    self.until = until
  }

  /// By how much the median moves.
  ///
  /// - Parameter median: The model's median.
  /// - Returns: The shift, in the unit of the quantity.
  public func shift(from median: Double) -> Double {
    kind == .by ? amount : amount - median
  }
}

/// A quantity that a run forecasts.
public struct Quantity: Hashable, Sendable {
  /// The scenario's name.
  public let scenario: String
  /// What is measured.
  public let indicator: String
  /// A level, a group, `total`, or `all`.
  public let level: String
  /// The year.
  public let year: Int

  /// Makes a quantity.
  public init(scenario: String, indicator: String, level: String, year: Int) {
    self.scenario = scenario
    self.indicator = indicator
    self.level = level
    self.year = year
  }

  /// The quantity of a figure.
  public init(_ key: FigureKey) {
    self.init(
      scenario: key.scenario, indicator: key.indicator, level: key.level, year: key.year)
  }
}

/// An adjustment as it stands in the ledger.
public struct LedgerRow: Hashable, Sendable {
  /// Its place in the ledger, from 1.
  public let number: Int64
  /// The number of the run.
  public let run: Int64
  /// When it was written, UTC.
  public let adjustedAt: String
  /// What it says.
  public let adjustment: Adjustment
}

extension Registry {
  /// Writes an adjustment to the ledger; the figures of the run stay as they are.
  ///
  /// - Parameters:
  ///   - word: The run.
  ///   - adjustment: What is judged.
  ///   - time: The time of day.
  /// - Returns: The row.
  /// - Throws: `RegistryProblem`, also where the run has no median of the quantity.
  @discardableResult
  public func adjust(
    _ word: String, _ adjustment: Adjustment, at time: Date
  ) throws(RegistryProblem) -> LedgerRow {
    try writing { db in
      let run = try Self.stored(db, try Self.row(db, word))
      guard run.forecast(adjustment.quantity) != nil else {
        throw RegistryProblem.noQuantity(adjustment.quantity, run.summary.id)
      }
      let adjustedAt = TimeText.utc(time)
      let previous =
        try String.fetchOne(db, sql: "SELECT digest FROM adjustments ORDER BY id DESC LIMIT 1")
        ?? Chain.start
      let number = run.summary.id.number
      let digest = Chain.digest(
        previous, adjustment.fields(run: number, mark: run.summary.digest, at: adjustedAt))
      try db.execute(
        sql: Self.adjustmentInsertion,
        arguments: [
          number, adjustedAt, adjustment.quantity.scenario, adjustment.quantity.indicator,
          adjustment.quantity.level, adjustment.quantity.year, adjustment.kind.rawValue,
          adjustment.amount, adjustment.who, adjustment.why, adjustment.until, previous, digest,
        ])
      return LedgerRow(
        number: db.lastInsertedRowID, run: number, adjustedAt: adjustedAt, adjustment: adjustment)
    }
  }

  private static let adjustmentInsertion = """
    INSERT INTO adjustments (run, adjusted_at, scenario, indicator, level, year, kind, amount,
      who, why, until, previous, digest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// The ledger of a run, in the order in which it was written.
  ///
  /// - Parameter run: The run.
  /// - Returns: Its rows.
  /// - Throws: `RegistryProblem`.
  public func adjustments(of run: RunID) throws(RegistryProblem) -> [LedgerRow] {
    try reading { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM adjustments WHERE run = ? ORDER BY id", arguments: [run.number]
      ).map(LedgerRow.init)
    }
  }

  static func verifyAdjustments(_ db: Database) throws -> (count: Int, breaks: [ChainBreak]) {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT adjustments.*, runs.digest AS mark
        FROM adjustments LEFT JOIN runs ON runs.id = run ORDER BY adjustments.id
        """)
    var previous = Chain.start
    var breaks: [ChainBreak] = []
    for (place, row) in rows.enumerated() {
      let own = LedgerRow(row)
      let fields = own.adjustment.fields(
        run: own.run, mark: row["mark"] ?? "", at: own.adjustedAt)
      if own.number != Int64(place + 1) || row["previous"] != previous {
        breaks.append(ChainBreak(link: .adjustment(own.number), reason: .gap))
      } else if Chain.digest(previous, fields) != row["digest"] {
        breaks.append(ChainBreak(link: .adjustment(own.number), reason: .changed))
      }
      previous = row["digest"]
    }
    return (rows.count, breaks)
  }
}

extension Adjustment {
  /// What a link of the ledger holds.
  fileprivate func fields(run: Int64, mark: String, at time: String) -> [String] {
    [
      "\(run)", mark, time, quantity.scenario, quantity.indicator, quantity.level,
      "\(quantity.year)", kind.rawValue, "\(amount)", who, why, until,
    ]
  }
}

extension LedgerRow {
  fileprivate init(_ row: Row) {
    number = row["id"]
    run = row["run"]
    adjustedAt = row["adjusted_at"]
    adjustment = Adjustment(
      quantity: Quantity(
        scenario: row["scenario"], indicator: row["indicator"], level: row["level"],
        year: row["year"]),
      kind: Adjustment.Kind(rawValue: row["kind"]) ?? .by, amount: row["amount"], who: row["who"],
      why: row["why"], until: row["until"])
  }
}

extension StoredRun {
  /// The forecast of a quantity in its own unit, or nothing where the run has no median of it.
  ///
  /// - Parameter quantity: The quantity.
  /// - Returns: Quantiles, target and probability.
  public func forecast(_ quantity: Quantity) -> QuantileForecast? {
    guard let unit = Indicator(rawValue: quantity.indicator)?.unit else { return nil }
    let values = results.values
    return QuantileForecast { statistic in
      values[
        FigureKey(
          scenario: quantity.scenario, indicator: quantity.indicator, level: quantity.level,
          year: quantity.year, unit: unit, statistic: statistic.rawValue)]
    }
  }
}

extension RegistryProblem {
  fileprivate static func noQuantity(_ quantity: Quantity, _ id: RunID) -> Self {
    let name =
      "\(quantity.indicator), \(quantity.level), \(quantity.year), \(quantity.scenario)"
    return Self(
      .refused,
      vi: "lần chạy \(id) không dự báo \(name); xem 'enrolcast runs show \(id) --format csv'",
      en: "the run \(id) does not forecast \(name); see 'enrolcast runs show \(id) --format csv'")
  }
}

extension LocalizedText {
  fileprivate static func adjustment(_ number: Int64) -> Self {
    Self(vi: "điều chỉnh \(number)", en: "adjustment \(number)")
  }
}
