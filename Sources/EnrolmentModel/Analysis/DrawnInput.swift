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
    let model = ChainModel(simulator.input)
    let inputs =
      ofFit(simulator, model) + ofChain(model) + ofRates(simulator, model)
      + ofLevers(scenario, simulator)
    return inputs.filter { ($0.values.min() ?? 0) < ($0.values.max() ?? 0) }
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
    let draws = model.draws
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
    return [usual] + shares + ofDisruption(model)
  }

  private static func ofDisruption(_ model: ChainModel) -> [DrawnInput] {
    let draws = model.draws
    let kin = model.intake.layout.kin
    let losses = model.plan.levels.indices.filter { kin[$0] == $0 }.map { level -> DrawnInput in
      let own = model.plan.levels[level]
      return DrawnInput(
        AssumptionKey.closureEffect(own.key), "thiệt hại khi đóng cửa: \(own.name.vi)",
        "loss while closed: \(own.name.en)", unit: "share", draws.values(.loss(level: level)))
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

  private static func ofChain(_ model: ChainModel) -> [DrawnInput] {
    let count = model.draws.count
    let yields = model.plan.levels.indices.map { level -> DrawnInput in
      let own = model.plan.levels[level]
      return DrawnInput(
        "yield/\(own.key)", "người mới qua đào tạo trên một lượt: \(own.name.vi)",
        "newly trained persons per turn: \(own.name.en)",
        (0..<count).map { draw in
          let shares = model.parameters.shares(level: level, draw: draw)
          let persons = shares.persons(Turns(1)) * shares.completion
          return shares.newlyTrained(persons).value
        })
    }
    return yields + [
      DrawnInput(
        AssumptionKey.capacityOverDemand, "năng lực trên nhu cầu", "capacity over demand",
        (0..<count).map { model.capacity.value($0) }),
      DrawnInput(
        "labour-force", "lực lượng lao động", "labour force", unit: "persons",
        (0..<count).map { model.input.labourForce.persons(model.plan.year, draw: $0).value }),
    ]
  }

  // MARK: The rates

  private static func ofRates(_ simulator: Simulator, _ model: ChainModel) -> [DrawnInput] {
    let count = model.draws.count
    let year = model.plan.year.number
    func luck(_ entity: Int) -> [Double] {
      (0..<count).map { model.residual.uniform(draw: $0, entity: entity, time: year) }
    }
    func numbers(_ number: UncertainNumber) -> [Double] { (0..<count).map { number.value($0) } }
    return [
      DrawnInput(
        "rate/model", "mô hình của tỷ lệ", "model of the rate", unit: "choice", isChoice: true,
        (0..<count).map { Double(min(2, Int(model.rateModel.uniform(draw: $0) * 3))) }),
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
        unit: "log", (0..<count).map { model.hazardRate.parameters($0).mean }),
      DrawnInput(
        AssumptionKey.incrementLevel, "mức tăng hằng năm", "level of the yearly increment",
        unit: "points", (0..<count).map { model.incrementRate.start($0).level }),
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
    let problem = simulator.input.fit.problem
    return scenario.orderedLevers.flatMap { lever, setting in
      lever.quantities.map { quantity in
        let table = QuantileTable(setting.quantities[quantity.key] ?? quantity.prior)
        let stream = RandomStream(
          seed: problem.seed, name: LeverDoses.streamName(lever, quantity))
        return DrawnInput(
          "\(lever.key)/\(quantity.key)", "\(lever.name.vi): \(quantity.meaning.vi)",
          "\(lever.name.en): \(quantity.meaning.en)", unit: quantity.kind.rawValue,
          (0..<problem.draws).map { table.quantile(stream.uniform(draw: $0)) })
      }
    }
  }
}
