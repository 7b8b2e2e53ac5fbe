internal import Probability

/// The drawn quantities of levers, each once a draw however many scenarios set it.
///
/// Scenarios that share a lever with the same numbers share its luck, so they
/// also share the work of looking it up.
struct LeverDoses {
  /// One lever with its numbers, by quantity.
  private struct Entry {
    let tables: [QuantileTable]
    let streams: [LuckStream]
  }

  /// What makes two settings draw the same values.
  private struct Key: Hashable {
    let lever: String
    let quantities: [String: Distribution]
  }

  private var entries: [Entry] = []
  private var positions: [Key: Int] = [:]

  /// How many different doses there are.
  var count: Int { entries.count }

  /// The position of a setting's dose, made where it is new.
  mutating func position(
    of lever: any Lever.Type, _ setting: LeverSetting, _ luck: LuckStreams
  ) -> Int {
    let key = Key(lever: lever.key, quantities: setting.quantities)
    if let known = positions[key] { return known }
    positions[key] = entries.count
    entries.append(
      Entry(
        tables: lever.quantities.map { QuantileTable(setting.quantities[$0.key] ?? $0.prior) },
        streams: lever.quantities.map { luck.stream(Self.streamName(lever, $0)) }))
    return entries.count - 1
  }

  /// The name of the stream of a lever's quantity, the same in every scenario.
  static func streamName(_ lever: any Lever.Type, _ quantity: LeverQuantity) -> String {
    "lever/\(lever.key)/\(quantity.key)"
  }

  /// Fills the values of all doses in eight draws, as drawn, before strength and bounds.
  func fill(_ values: borrowing Room<LeverValues>, from draw: Int) {
    for (position, entry) in entries.enumerated() {
      for index in entry.tables.indices {
        values.start[position][index] = entry.tables[index].quantiles(
          entry.streams[index].uniforms(from: draw))
      }
    }
  }
}
