extension MemberWeights {
  /// The lines of the prior's text: the hidden units, then two for each member.
  func lines(set: Int) -> [String] {
    let units = (0..<HiddenLayer.units).map { unit in
      ForecastPrior.line(
        "unit", "\(set)/\(unit + 1)", hidden.coefficients.row(unit, HiddenLayer.inputs))
    }
    return units
      + Model.members.enumerated().flatMap { place, model in
        [
          ForecastPrior.line(
            "weight", "\(set)/\(model.rawValue)", coefficients.row(place, Self.inputs)),
          ForecastPrior.line(
            "step-weight", "\(set)/\(model.rawValue)", stepSlopes.row(place, Self.slopeInputs)),
        ]
      }
  }

  init(_ reader: inout PriorReader, set: Int) throws(ForecastPrior.TextProblem) {
    var units: [Double] = []
    for unit in 1...HiddenLayer.units {
      units += try reader.numbers("unit", "\(set)/\(unit)", HiddenLayer.inputs)
    }
    hidden = HiddenLayer(coefficients: units)
    (coefficients, stepSlopes) = ([], [])
    for model in Model.members {
      coefficients += try reader.numbers("weight", "\(set)/\(model.rawValue)", Self.inputs)
      stepSlopes += try reader.numbers("step-weight", "\(set)/\(model.rawValue)", Self.slopeInputs)
    }
  }
}
