internal import Probability

/// In which worlds do we miss? Boxes in the space of inputs where misses are dense.
///
/// The patient rule induction method: from all draws, peel the slice (the
/// lowest or highest tenth of one input) whose loss raises the share of misses
/// in the rest most, until a box would hold less than 5 % of the draws. Of the
/// nested boxes the one with the largest coverage × density is kept, limits
/// that do not matter are dropped, and a second box is sought outside it.
///
/// Reference: Friedman & Fisher (1999), *Bump hunting in high-dimensional
/// data*, Statistics and Computing 9; Bryant & Lempert (2010) for coverage and
/// density.
public struct ScenarioDiscovery: Sendable {
  /// A limit on one input.
  public struct Limit: Sendable {
    /// The input's key.
    public let key: String
    /// Its name.
    public let name: LocalizedText
    /// The unit of its values.
    public let unit: String
    /// The lowest and highest value in the box; nothing where it is open.
    public let from: Double?
    /// The highest value in the box.
    public let to: Double?
  }

  /// A box.
  public struct Box: Sendable {
    /// Its limits, the most telling first.
    public let limits: [Limit]
    /// Share of all misses that lie in it.
    public let coverage: Double
    /// Share of misses among its draws.
    public let density: Double
    /// Share of all draws that lie in it.
    public let mass: Double
  }

  /// The target.
  public let target: Target
  /// Share of misses among all draws.
  public let missed: Double
  /// The boxes, in the order found.
  public let boxes: [Box]

  static let leastMass = 0.05
  static let mostBoxes = 2
  static let mostLimits = 4

  /// Looks for boxes of misses.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - scenario: The scenario.
  ///   - bench: The fit.
  public init<Executor>(
    of target: Target, in scenario: Scenario, on bench: Workbench<Executor>
  ) {
    let simulator = bench.simulate([scenario])
    let values = bench.values(simulator, 0, target)
    self.init(
      target, missed: values.map { $0 < target.atLeast },
      inputs: DrawnInput.all(simulator, scenario: scenario))
  }

  init(_ target: Target, missed: [Bool], inputs: [DrawnInput]) {
    self.target = target
    let all = missed.count { $0 }
    self.missed = Double(all) / Double(max(1, missed.count))
    let peeling = BoxPeeling(missed: missed, inputs: inputs)
    var inside = [Bool](repeating: true, count: missed.count)
    var boxes: [Box] = []
    while boxes.count < Self.mostBoxes, all > 0 {
      guard let found = peeling.box(among: inside, allMissed: all),
        found.box.density > 1.2 * self.missed
      else { break }
      boxes.append(found.box)
      for draw in found.draws { inside[draw] = false }
    }
    self.boxes = boxes
  }
}
