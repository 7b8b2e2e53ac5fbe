import Probability
import RealModule
import Testing

/// An elementary function in lanes beside mpmath's values and beside the function of one number.
struct ElementaryFunction: Sendable, CustomTestStringConvertible {
  /// Its name in the fixture.
  let name: String
  let lanes: @Sendable (Lanes) -> Lanes
  let one: @Sendable (Double) -> Double
  /// The documented error, in units of the last place.
  let bound: Double

  var testDescription: String { name }

  static let exp = Self(name: "exp", lanes: { Lanes.exp($0) }, one: { Double.exp($0) }, bound: 1)
  static let expMinusOne = Self(
    name: "expMinusOne", lanes: { Lanes.expMinusOne($0) }, one: { Double.expMinusOne($0) },
    bound: 2)
  static let sinh = Self(
    name: "sinh", lanes: { Lanes.sinh($0) }, one: { Double.sinh($0) }, bound: 3)
  static let log = Self(name: "log", lanes: { Lanes.log($0) }, one: { Double.log($0) }, bound: 1)
  static let logOnePlus = Self(
    name: "log1p", lanes: { Lanes.log(onePlus: $0) }, one: { Double.log(onePlus: $0) }, bound: 2)

  /// The value of one number, in a lane of its own among others.
  func callAsFunction(_ x: Double, lane: Int = 3) -> Double {
    var all = Lanes(repeating: 0.75)
    all[lane] = x
    return lanes(all)[lane]
  }

  /// The largest error over the fixture, in units of the last place.
  func worstError() throws -> (error: Double, row: String) {
    try worst(try Fixture("elementary_functions").rows.filter { $0.fields["function"] == name }) {
      let value = try $0.number("value")
      let found = self(try $0.number("x"))
      return abs((found - value) - (try $0.number("rest"))) / value.ulp
    }
  }

  /// The largest distance from the function of one number, in units of the last place.
  func worstDistance(_ points: [Double]) -> (distance: Double, x: Double) {
    var worst = (distance: 0.0, x: 0.0)
    for start in stride(from: 0, to: points.count - 7, by: 8) {
      let x = Lanes(points[start..<(start + 8)])
      let found = lanes(x)
      for lane in 0..<8 {
        let value = one(x[lane])
        let distance = abs(found[lane] - value) / value.ulp
        if !(distance <= worst.distance) { worst = (distance, x[lane]) }
      }
    }
    return worst
  }
}

/// Whether two numbers are the same, sign of zero included; NaN is NaN.
func same(_ value: Double, _ other: Double) -> Bool {
  value.isNaN ? other.isNaN : value.bitPattern == other.bitPattern
}

/// Even points of an interval that fall on nothing special.
func points(_ low: Double, _ high: Double, count: Int = 80_000) -> [Double] {
  (0..<count).map { low + (high - low) * (Double($0) + 0.3717) / Double(count) }
}
