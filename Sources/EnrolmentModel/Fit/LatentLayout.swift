/// Where each unknown of the fit stands in the vector z of standard normals.
///
/// Everything unknown is written as a function of independent standard
/// normals, so the prior is N(0, I) and only the map from z to intake carries
/// the model.
///
/// Levels that a plan reports together share what no row tells apart: their
/// intake profile, its deviations and the effect of closures. `kin` gives the
/// level whose coordinates a level uses.
struct LatentLayout: Hashable {
  /// The level whose shape coordinates a level uses, by level.
  let kin: [Int]
  let levels: Int
  let years: Int
  /// The first year of the path that anything rests on; earlier ones have no coordinates of theirs.
  var firstYear = 0
  let segments: Int
  let specialYears: Int

  private var pathStart: Int { levels }
  private var baseStart: Int { pathStart + levels * years }
  /// Free shares of a year's profile: one less than segments.
  var shares: Int { segments - 1 }
  private var deviationStart: Int { baseStart + levels * shares }
  private var closureStart: Int { deviationStart + specialYears * levels * shares }
  private var outlierStart: Int { closureStart + levels + 1 + 3 }

  /// The level of a path in its first year.
  func initial(_ level: Int) -> Int { level }
  /// The movement of a path, by year.
  func path(_ level: Int, _ year: Int) -> Int { pathStart + level * years + year }
  /// The usual intake profile of a level, by free share.
  func profile(_ level: Int, _ share: Int) -> Int { baseStart + kin[level] * shares + share }
  /// A year's deviation from the usual profile.
  func deviation(_ special: Int, _ level: Int, _ share: Int) -> Int {
    deviationStart + (special * levels + kin[level]) * shares + share
  }
  /// The part of the closure effect that all levels share.
  var commonClosure: Int { closureStart }
  /// The part of the closure effect of one level.
  func closure(_ level: Int) -> Int { closureStart + 1 + kin[level] }
  /// The share of a loss that is caught up within the year.
  var catchUp: Int { closureStart + 1 + levels }
  /// The share of a loss that is carried into the next year.
  var carryOver: Int { catchUp + 1 }
  /// Months of closure in the rest of the plan year.
  var remaining: Int { catchUp + 2 }
  /// The free deviation of a closure year.
  func outlier(_ special: Int, _ level: Int) -> Int { outlierStart + special * levels + kin[level] }
  /// Length of z.
  var count: Int { outlierStart + specialYears * levels }

  /// Where a level's own shape coordinates would stand; unused where its kin's are used.
  func shapeCoordinates(_ level: Int) -> [Int] {
    var coordinates = [closureStart + 1 + level]
    let profile = baseStart + level * shares
    coordinates += profile..<(profile + shares)
    for special in 0..<specialYears {
      let place = special * levels + level
      let deviation = deviationStart + place * shares
      coordinates += deviation..<(deviation + shares)
      coordinates.append(outlierStart + place)
    }
    return coordinates
  }
}
