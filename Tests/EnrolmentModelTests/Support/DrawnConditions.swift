import Probability
import Testing

@testable import EnrolmentModel

/// What levers change in a year in one draw, read from the conditions of eight.
struct DrawnConditions {
  private let gains: [LeverPool: MonthVector]
  let poolSeatsAdded: [LeverPool: MonthVector]
  let returned: MonthVector
  let keptOnSite: MonthVector
  let keptOnline: MonthVector
  let keepsSeats: Bool
  let seatsAdded: MonthVector
  let streamGain: MonthVector
  let baselineClosures: Double
  let leverClosures: Double
  let leverClosureMonths: MonthVector
  let completionLogOdds: Double
  let certifiedDirectly: Double
  let trainedDirectly: Double
  let uncountedDays: Double?

  init(_ conditions: YearConditions, lane: Int) {
    func pools(_ value: (LeverPool, Int) -> Lanes) -> [LeverPool: MonthVector] {
      Dictionary(
        uniqueKeysWithValues: LeverPool.allCases.map { pool in
          (pool, MonthVector(months: (0..<12).map { value(pool, $0)[lane] }))
        })
    }
    gains = pools { conditions.gain($0, $1) }
    poolSeatsAdded = pools { conditions.poolSeatsAdded[$0, $1] }
    returned = conditions.returned.year(lane: lane)
    keptOnSite = conditions.keptOnSite.year(lane: lane)
    keptOnline = conditions.keptOnline.year(lane: lane)
    keepsSeats = conditions.keepsSeats
    seatsAdded = conditions.seatsAdded.year(lane: lane)
    streamGain = MonthVector(months: (0..<12).map { conditions.streamGain($0)[lane] })
    baselineClosures = conditions.baselineClosures[lane]
    leverClosures = conditions.leverClosures[lane]
    leverClosureMonths = conditions.leverClosureMonths
    completionLogOdds = conditions.completionLogOdds[lane]
    certifiedDirectly = conditions.certifiedDirectly[lane]
    trainedDirectly = conditions.trainedDirectly[lane]
    uncountedDays = conditions.uncountedDays?[lane]
  }

  /// The relative gain of a pool's demand by month.
  func gain(_ pool: LeverPool) -> MonthVector { gains[pool] ?? .zero }

  /// Every number as bits, in a fixed order.
  var bits: [UInt64] {
    let years =
      LeverPool.allCases.flatMap { [gain($0), poolSeatsAdded[$0] ?? .zero] }
      + [returned, keptOnSite, keptOnline, seatsAdded, streamGain, leverClosureMonths]
    let numbers = [
      baselineClosures, leverClosures, completionLogOdds, certifiedDirectly, trainedDirectly,
      uncountedDays ?? -1,
    ]
    return (years.flatMap(\.months) + numbers).map(\.bitPattern)
  }
}

extension YearConditions {
  /// The conditions of each of the eight draws.
  var draws: [DrawnConditions] {
    (0..<Lanes.width).map { DrawnConditions(self, lane: $0) }
  }

  /// The conditions that all eight draws share to the last bit.
  func common(_ location: SourceLocation = #_sourceLocation) -> DrawnConditions {
    let draws = draws
    let areSame = draws.allSatisfy { $0.bits == draws[0].bits }
    #expect(areSame, "the draws have one dose", sourceLocation: location)
    return draws[4]
  }
}
