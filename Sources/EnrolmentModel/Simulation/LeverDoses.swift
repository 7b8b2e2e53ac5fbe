internal import Probability

/// The drawn quantities of levers, each once a draw however many scenarios set it.
///
/// Scenarios that share a lever with the same numbers share its luck, so they
/// also share the work of looking it up.
struct LeverDoses {
  /// Where one drawn quantity of a lever belongs.
  private struct Entry: BitwiseCopyable {
    /// Which of the different doses.
    let dose: Int
    /// Its place among the lever's quantities.
    let place: Int
  }

  /// What makes two settings draw the same values.
  private struct Key: Hashable {
    let lever: String
    let quantities: [String: Distribution]
  }

  private let tables: QuantileTables
  private var entries: [Entry] = []
  private var numbers = DrawnNumbers()
  private var positions: [Key: Int] = [:]

  /// No doses yet.
  ///
  /// - Parameter tables: Quantile functions that are prepared already.
  init(_ tables: QuantileTables = QuantileTables()) { self.tables = tables }

  /// How many different doses there are.
  var count: Int { positions.count }

  /// How many numbers a draw of all of them takes.
  var numbersCount: Int { numbers.count }

  /// The position of a setting's dose, made where it is new.
  mutating func position(
    of lever: any Lever.Type, _ setting: LeverSetting, _ luck: LuckStreams
  ) -> Int {
    let key = Key(lever: lever.key, quantities: setting.quantities)
    if let known = positions[key] { return known }
    let position = positions.count
    positions[key] = position
    let distributions = Self.distributions(lever, setting)
    for (place, quantity) in lever.quantities.enumerated() {
      entries.append(Entry(dose: position, place: place))
      numbers.append(
        UncertainNumber(
          tables[distributions[place]], luck.stream(Self.streamName(lever, quantity))))
    }
    return position
  }

  /// What a lever's quantities are drawn from: what the scenario writes, else the catalogue's.
  static func distributions(
    _ lever: any Lever.Type, _ setting: LeverSetting
  ) -> [Distribution] {
    lever.quantities.map { setting.quantities[$0.key] ?? $0.prior }
  }

  /// The name of the stream of a lever's quantity, the same in every scenario.
  static func streamName(_ lever: any Lever.Type, _ quantity: LeverQuantity) -> String {
    "lever/\(lever.key)/\(quantity.key)"
  }

  /// Fills the values of all doses in eight draws, as drawn, before strength and bounds.
  ///
  /// - Parameters:
  ///   - values: Receives them, by dose.
  ///   - room: Room for as many numbers as a draw takes.
  ///   - draw: The first draw.
  func fill(
    _ values: borrowing Room<LeverValues>, by room: borrowing Room<Lanes>, from draw: Int
  ) {
    numbers.fill(room, from: draw)
    entries.withUnsafeBufferPointer { entries in
      for index in entries.indices {
        values.start[entries[index].dose][entries[index].place] = room[index]
      }
    }
  }
}
