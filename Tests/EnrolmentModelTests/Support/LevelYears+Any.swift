import Probability

@testable import EnrolmentModel

extension LevelYear {
  /// An uneven year with closures and scarce seats, by number.
  static func any(_ draw: Int) -> LevelYear {
    let stream = RandomStream(seed: 3, name: "test/settings")
    func uniform(_ entity: Int, _ time: Int = 0) -> Double {
      stream.uniform(draw: draw, entity: entity, time: time)
    }
    let raw = (0..<12).map { 0.02 + uniform(0, $0) }
    let sum = raw.reduce(0, +)
    return LevelYear(
      usual: MonthVector(months: raw.map { $0 / sum }), total: 1000 * uniform(1),
      closed: MonthVector(months: (0..<12).map { max(0, uniform(2, $0) - 0.6) }),
      capacity: 0.5 + uniform(3), requisitioned: 0.4 * uniform(4),
      returned: MonthVector(months: (0..<12).map { Double($0) / 24 }),
      loss: uniform(5), catchUp: uniform(6))
  }

  /// The eight years from a number on.
  static func eight(_ block: Int) -> [LevelYear] {
    (0..<Lanes.width).map { any(Lanes.width * block + $0) }
  }
}

extension LevelPools {
  /// Shares of entrants, so many of them school leavers.
  static func some(schoolLeavers: Double, lowerSecondary: Double = 0) -> LevelPools {
    LevelPools(
      schoolLeavers: schoolLeavers, firms: 0.2, ruralWorkers: 0.1,
      lowerSecondary: lowerSecondary, upperSecondary: 0, shutSeats: 0.5, onlineSuitability: 0.4)
  }
}
