internal import Probability
internal import RealModule

/// One uncertain input of a run with its value in every draw.
///
/// Inputs are those that a planner can name. What only ever acts as a product
/// is one input: completion, already trained and the other shares from turns
/// to newly trained people form one a level, since data on rates can tell only
/// their product.
public struct DrawnInput: Sendable {
  /// Its key: mostly that of the assumption it stands for.
  public let key: String
  /// What planners read.
  public let name: LocalizedText
  /// The unit of its values.
  public let unit: String
  /// Whether it takes few values, such as a choice of models.
  public let isChoice: Bool
  /// One value a draw.
  public let values: [Double]

  /// Every uncertain input of a simulation, fit first.
  ///
  /// - Parameters:
  ///   - simulator: A simulation; its first scenario gives the levers.
  ///   - scenario: The scenario whose levers count.
  /// - Returns: The inputs that vary.
  static func all(_ simulator: Simulator, scenario: Scenario) -> [DrawnInput] {
    byGroup(simulator, scenario: scenario).flatMap(\.inputs)
  }

  /// The same by group; groups in which nothing varies are left out.
  static func byGroup(
    _ simulator: Simulator, scenario: Scenario
  ) -> [(group: InputGroup, inputs: [DrawnInput])] {
    let model = simulator.input.model
    let rates = ofRates(simulator, model)
    let residuals: Set = ["rate/residual", "rate/certified-residual"]
    let groups: [(group: InputGroup, inputs: [DrawnInput])] = [
      (.enrolment, ofFit(simulator, model) + [capacity(simulator, model)]),
      (.newlyTrained, yields(simulator, model)),
      (.labourForce, [labourForce(simulator, model)]),
      (.rateLaw, rates.filter { !residuals.contains($0.key) }),
      (.residual, rates.filter { residuals.contains($0.key) }),
      (.levers, ofLevers(scenario, simulator)),
    ]
    return groups.map { group in
      (
        group: group.group,
        inputs: group.inputs.filter { ($0.values.min() ?? 0) < ($0.values.max() ?? 0) }
      )
    }.filter { !$0.inputs.isEmpty }
  }

  init(
    _ key: String, _ vi: String, _ en: String, unit: String = "ratio", isChoice: Bool = false,
    _ values: [Double]
  ) {
    self.key = key
    name = LocalizedText(vi: vi, en: en)
    self.unit = unit
    self.isChoice = isChoice
    self.values = values
  }

  // MARK: The fit

  private static func ofFit(_ simulator: Simulator, _ model: ChainModel) -> [DrawnInput] {
    let draws = simulator.input.fit.draws
    let path = model.pathIndex(model.plan.year)
    func sum(_ levels: [Int]) -> [Double] {
      let columns = levels.map { draws.column(.undisturbed(level: $0, year: path)) }
      return (0..<draws.count).map { draw in columns.reduce(0) { $0 + $1[draw] } }
    }
    let usual = DrawnInput(
      "usual-enrolment", "lượt người của một năm bình thường", "turns of an undisturbed year",
      unit: "turns", sum(Array(model.plan.levels.indices)))
    let shares = model.plan.groups.flatMap { group in
      group.levels.dropLast().map { level -> DrawnInput in
        let whole = sum(group.levels)
        let part = sum([level])
        let own = model.plan.levels[level]
        return DrawnInput(
          AssumptionKey.shareOfGroup(group.key, own.key),
          "phần \(own.name.vi) trong nhóm \(group.name.vi)",
          "share of \(own.name.en) in \(group.name.en)", unit: "share",
          zip(part, whole).map { $0 / $1 })
      }
    }
    return [usual] + shares + ofDisruption(simulator, model)
  }

  private static func ofDisruption(
    _ simulator: Simulator, _ model: ChainModel
  ) -> [DrawnInput] {
    let draws = simulator.input.fit.draws
    let kin = model.intake.layout.kin
    let losses = model.plan.levels.indices.filter { kin[$0] == $0 }.map { level -> DrawnInput in
      let own = model.plan.levels.indices.filter { kin[$0] == level }.map { model.plan.levels[$0] }
      return DrawnInput(
        AssumptionKey.closureEffect(own[0].key),
        "thiệt hại khi đóng cửa: \(own.map(\.name.vi).joined(separator: ", "))",
        "loss while closed: \(own.map(\.name.en).joined(separator: ", "))", unit: "share",
        draws.values(.loss(level: level)))
    }
    return losses + [
      DrawnInput(
        AssumptionKey.catchUp, "phần bù lại trong năm", "share caught up within the year",
        unit: "share", draws.values(.catchUp)),
      DrawnInput(
        AssumptionKey.carryOver, "phần chuyển sang năm sau", "share carried into the next year",
        draws.values(.carryOver)),
      DrawnInput(
        AssumptionKey.remainingClosures, "số tháng còn đóng cửa", "months of closure still to come",
        unit: "months", draws.values(.remaining)),
    ]
  }

  // MARK: The chain

  private static func yields(_ simulator: Simulator, _ model: ChainModel) -> [DrawnInput] {
    model.plan.levels.indices.map { level -> DrawnInput in
      let own = model.plan.levels[level]
      return DrawnInput(
        "yield/\(own.key)", "người mới qua đào tạo trên một lượt: \(own.name.vi)",
        "newly trained persons per turn: \(own.name.en)",
        [Double](draws: simulator.input.fit.draws.count) { draw in
          let shares = model.parameters.shares(level: level, from: draw)
          let persons = shares.persons(Turns(.one)) * shares.completion
          return shares.newlyTrained(persons).value
        })
    }
  }

  private static func capacity(_ simulator: Simulator, _ model: ChainModel) -> DrawnInput {
    DrawnInput(
      AssumptionKey.capacityOverDemand, "năng lực trên nhu cầu", "capacity over demand",
      [Double](draws: simulator.input.fit.draws.count) { model.capacity.values(from: $0) })
  }

  private static func labourForce(_ simulator: Simulator, _ model: ChainModel) -> DrawnInput {
    DrawnInput(
      "labour-force", "lực lượng lao động", "labour force", unit: "persons",
      [Double](draws: simulator.input.fit.draws.count) {
        model.labourForce.persons(model.plan.year, from: $0).value
      })
  }

  // MARK: The rates

  private static func ofRates(_ simulator: Simulator, _ model: ChainModel) -> [DrawnInput] {
    let count = simulator.input.fit.draws.count
    let year = model.plan.year - model.chainYears[0]
    func luck(_ rate: Int) -> [Double] {
      [Double](draws: count) { model.residuals[rate][year].uniforms(from: $0) }
    }
    func numbers(_ number: UncertainNumber) -> [Double] {
      [Double](draws: count) { number.values(from: $0) }
    }
    return [
      DrawnInput(
        "rate/model", "mô hình của tỷ lệ", "model of the rate", unit: "choice", isChoice: true,
        [Double](draws: count) { (3 * model.rateModel.uniforms(from: $0)).rounded(.down) }),
      DrawnInput(
        "rate/residual", "phần dư của năm kế hoạch", "residual of the plan year", unit: "share",
        luck(0)),
      DrawnInput(
        AssumptionKey.rateYield, "hiệu suất của chuỗi đào tạo", "yield of the chain",
        simulator.shared.chainYield(year: 0)),
      DrawnInput(
        AssumptionKey.rateDrift, "thay đổi ngoài đào tạo nghề", "drift outside training",
        unit: "points", simulator.shared.chainDrift(year: 0)),
      DrawnInput(
        AssumptionKey.hazard, "tỷ lệ chuyển sang đã qua đào tạo", "hazard of the untrained",
        unit: "log", [Double](draws: count) { model.hazardRate.parameters(from: $0).mean }),
      DrawnInput(
        AssumptionKey.incrementLevel, "mức tăng hằng năm", "level of the yearly increment",
        unit: "points", [Double](draws: count) { model.incrementRate.start(from: $0).level }),
      DrawnInput(
        "rate/certified-residual", "phần dư của tỷ lệ có bằng cấp",
        "residual of the certified rate", unit: "share", luck(1)),
      DrawnInput(
        AssumptionKey.certifiedDrift, "thay đổi của tỷ lệ có bằng cấp ngoài đào tạo nghề",
        "drift of the certified rate", unit: "points", numbers(model.certifiedDrift)),
      DrawnInput(
        AssumptionKey.certifiedYield, "hiệu suất của chuỗi cho tỷ lệ có bằng cấp",
        "yield of the chain in the certified rate", numbers(model.certifiedYield)),
    ]
  }

  // MARK: Levers

  private static func ofLevers(_ scenario: Scenario, _ simulator: Simulator) -> [DrawnInput] {
    let draws = simulator.input.fit.draws.count
    let luck = LuckStreams(simulator.input.fit.problem)
    return scenario.orderedLevers.flatMap { lever, setting in
      lever.quantities.map { quantity in
        let table = QuantileTable(setting.quantities[quantity.key] ?? quantity.prior)
        let stream = luck.stream(LeverDoses.streamName(lever, quantity))
        return DrawnInput(
          "\(lever.key)/\(quantity.key)", "\(lever.name.vi): \(quantity.meaning.vi)",
          "\(lever.name.en): \(quantity.meaning.en)", unit: quantity.kind.rawValue,
          [Double](draws: draws) { table.quantiles(stream.uniforms(from: $0)) })
      }
    }
  }
}
