internal import RealModule

/// The gradient of the members' weights, case by case (backpropagation).
///
/// With p the slope of the loss in a member's score and p' in its step slope:
///
///     ∂c[m] = p[m] (x, h)     ∂v[m] = p'[m] (1, h)
///     ∂w[k] = (1 − h[k]²) Σₘ (p[m] c[m,k] + p'[m] v[m,k]) x
///
/// Reference: Rumelhart, Hinton and Williams (1986), *Learning representations by
/// back-propagating errors*.
struct WeightsWork {
  /// The gradient so far: hidden units, members' coefficients, step slopes.
  private(set) var slope: [Double]
  /// The members' shares at the step last asked for.
  private(set) var shares = [Double](repeating: 0, count: Model.members.count)
  /// p of the case.
  var pushes = [Double](repeating: 0, count: Model.members.count)
  /// p' of the case.
  var slopePushes = [Double](repeating: 0, count: Model.members.count)

  private var looked: [Double] = []
  private var bent: [Double] = []
  private var scores: [Double] = []
  private var stepSlopes: [Double] = []

  init(_ weights: MemberWeights) {
    let size =
      weights.hidden.coefficients.count + weights.coefficients.count + weights.stepSlopes.count
    slope = [Double](repeating: 0, count: size)
  }

  /// Begins a case.
  mutating func look(_ weights: MemberWeights, _ features: ArraySlice<Double>) {
    let units = weights.hidden(features)
    looked = features + units
    bent = [1] + units
    scores = MemberWeights.products(weights.coefficients, looked)
    stepSlopes = MemberWeights.products(weights.stepSlopes, bent)
    for member in pushes.indices {
      pushes[member] = 0
      slopePushes[member] = 0
    }
  }

  /// Computes the members' shares at a step.
  mutating func share(_ position: Double) {
    var top = -Double.infinity
    for member in shares.indices {
      shares[member] = scores[member] + stepSlopes[member] * position
      top = max(top, shares[member])
    }
    var total = 0.0
    for member in shares.indices {
      shares[member] = Double.exp(shares[member] - top)
      total += shares[member]
    }
    for member in shares.indices { shares[member] /= total }
  }

  /// Ends a case: adds what it says to the gradient.
  mutating func spread(_ weights: MemberWeights) {
    let layer = weights.hidden.coefficients.count
    var unitPushes = [Double](repeating: 0, count: HiddenLayer.units)
    for member in pushes.indices {
      let row = member * MemberWeights.inputs
      for (place, value) in looked.enumerated() {
        slope[layer + row + place] += pushes[member] * value
      }
      let second = member * MemberWeights.slopeInputs
      let first = layer + weights.coefficients.count + second
      for (place, value) in bent.enumerated() {
        slope[first + place] += slopePushes[member] * value
      }
      for unit in unitPushes.indices {
        unitPushes[unit] +=
          pushes[member] * weights.coefficients[row + HiddenLayer.inputs + unit]
          + slopePushes[member] * weights.stepSlopes[second + 1 + unit]
      }
    }
    for unit in unitPushes.indices {
      let push = unitPushes[unit] * (1 - bent[1 + unit] * bent[1 + unit])
      let first = unit * HiddenLayer.inputs
      for place in 0..<HiddenLayer.inputs { slope[first + place] += push * looked[place] }
    }
  }
}
