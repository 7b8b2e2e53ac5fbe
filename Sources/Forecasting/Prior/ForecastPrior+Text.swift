extension ForecastPrior {
  /// Why a text is no prior.
  public struct TextProblem: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong there.
    public let reason: String
  }

  /// The prior as text: comments, then a key, a name and numbers a line.
  ///
  /// Numbers have six significant digits. This format MUST NOT CHANGE without a
  /// new number in its first line: rebuilt priors are compared byte by byte.
  public var text: String {
    var lines = ["format 2"] + provenance.map { "# " + $0 }
    for (place, name) in SeriesFeatures.names.enumerated() {
      let numbers = [standardization.means[place], standardization.deviations[place]]
      lines.append(Self.line("feature", name, numbers[...]))
    }
    for step in 0..<MemberPaths.trainedSteps {
      let numbers = regression.coefficients.row(step, PooledRegression.inputs)
      lines.append(Self.line("pooled", "\(step + 1)", numbers))
    }
    for (place, set) in weights.sets.enumerated() { lines += set.lines(set: place + 1) }
    for (place, name) in Self.distanceNames.enumerated() {
      let numbers = widths.coefficients.row(place, QuantileWidths.inputs)
      lines.append(Self.line("width", name, numbers))
    }
    for model in Model.allCases {
      lines.append(Self.line("factor", model.rawValue, [factors[model] ?? 1]))
    }
    lines.append(Self.line("dependence", "steps", dependence.correlations[...]))
    return lines.joined(separator: "\n") + "\n"
  }

  static let distanceNames = ["up", "down"].flatMap { side in
    ["share-75", "share-90", "share-95", "outer", "outer-second"].map { side + "-" + $0 }
  }

  static func line(_ key: String, _ name: String, _ numbers: ArraySlice<Double>) -> String {
    ([key, name] + numbers.map { "\(SignificantDigits.rounded($0))" }).joined(separator: " ")
  }

  /// Reads a prior.
  ///
  /// - Parameter text: What ``text`` wrote.
  /// - Throws: `TextProblem` at the first line that is not understood, or at the
  ///   end where something is missing.
  public init(text: String) throws(TextProblem) {
    var reader = PriorReader(text)
    try reader.format()
    provenance = reader.comments
    let features = try SeriesFeatures.names.mapTyped { name throws(TextProblem) in
      try reader.numbers("feature", name, 2)
    }
    standardization = Standardization(
      means: features.map { $0[0] }, deviations: features.map { $0[1] })
    let steps = try (1...MemberPaths.trainedSteps).mapTyped { step throws(TextProblem) in
      try reader.numbers("pooled", "\(step)", PooledRegression.inputs)
    }
    regression = PooledRegression(coefficients: steps.flatMap(\.self))
    weights = WeightCommittee(
      sets: try (1...WeightCommittee.size).mapTyped { set throws(TextProblem) in
        try MemberWeights(&reader, set: set)
      })
    let distances = try Self.distanceNames.mapTyped { name throws(TextProblem) in
      try reader.numbers("width", name, QuantileWidths.inputs)
    }
    widths = QuantileWidths(coefficients: distances.flatMap(\.self))
    factors = [:]
    for model in Model.allCases {
      factors[model] = try reader.numbers("factor", model.rawValue, 1)[0]
    }
    dependence = StepDependence(
      correlations: try reader.numbers("dependence", "steps", MemberPaths.trainedSteps - 1))
  }
}

extension Sequence {
  /// `map` whose error keeps its type.
  func mapTyped<Result, Failure: Error>(
    _ transform: (Element) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try transform(element)) }
    return results
  }
}

extension [Double] {
  /// One row of numbers that lie row after row.
  func row(_ place: Int, _ length: Int) -> ArraySlice<Double> {
    self[(place * length)..<((place + 1) * length)]
  }
}
