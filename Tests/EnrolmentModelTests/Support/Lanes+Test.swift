import Probability

@testable import EnrolmentModel

extension Lanes {
  /// A number in all lanes.
  static func all(_ value: Double) -> Lanes { Lanes(repeating: value) }

  /// The numbers, lane by lane.
  var values: [Double] { (0..<Lanes.width).map { self[$0] } }

  /// The number that all lanes hold to the last bit; NaN, which agrees with nothing, where they
  /// differ.
  var common: Double {
    values.allSatisfy { $0.bitPattern == self[0].bitPattern } ? self[0] : .nan
  }

  /// Eight different numbers between two bounds, the same in every run.
  static func varied(_ range: ClosedRange<Double>, _ draw: Int = 0, _ entity: Int = 0) -> Lanes {
    let stream = RandomStream(seed: 11, name: "test/lanes")
    let width = range.upperBound - range.lowerBound
    return range.lowerBound + width * stream.uniforms(from: Lanes.width * draw, entity: entity)
  }
}

/// Whether a function of eight draws gives each draw what it gives where all eight are that one,
/// to the last bit.
func keepsLanesApart(_ inputs: [Lanes], _ function: ([Lanes]) -> [Lanes]) -> Bool {
  let beside = function(inputs)
  return (0..<Lanes.width).allSatisfy { lane in
    let alone = function(inputs.map { Lanes(repeating: $0[lane]) })
    return beside.count == alone.count
      && zip(beside, alone).allSatisfy { $0[lane].bitPattern == $1.common.bitPattern }
  }
}
