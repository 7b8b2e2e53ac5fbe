internal import RealModule

/// What each member forecasts, as changes from the last value in units of the mean change.
///
/// No member may go farther from the last value than twice the largest of the
/// last eight yearly changes for each step: three points on a logarithm can
/// otherwise promise a thousandfold. The pooled regression is filled in later,
/// since its coefficients are learned.
struct MemberPaths {
  /// How many steps there are, at least the trained ones.
  let steps: Int
  /// The value that the changes start from, in units of the change: level ÷ unit.
  let level: Double
  /// Changes, the steps of one member after those of another.
  private(set) var changes: [Double]

  /// How many steps the prior was trained for.
  static let trainedSteps = 6

  init(_ window: SeriesWindow, _ changes: YearlyChanges, steps wanted: Int) {
    steps = max(wanted, Self.trainedSteps)
    let unit = changes.unit > 0 ? changes.unit : 1
    level = window.last / unit
    self.changes = [Double](repeating: 0, count: Model.members.count * steps)
    let reach = 2 * changes.scaled.suffix(8).reduce(0) { max($0, abs($1)) }
    let fits = MemberFits(window)
    for (place, model) in Model.members.enumerated() where model != .pooled {
      set(place, fits.path(model, steps), unit, reach, window.last)
    }
  }

  /// Takes changes of the trained steps as they are.
  init(changes: [Double], level: Double) {
    steps = Self.trainedSteps
    self.level = level
    self.changes = changes
  }

  private mutating func set(
    _ member: Int, _ path: [Double], _ unit: Double, _ reach: Double, _ last: Double
  ) {
    for step in 0..<steps {
      let change = (path[step] - last) / unit
      let bound = reach * Double(step + 1)
      changes[member * steps + step] = min(max(change, -bound), bound)
    }
  }

  /// Writes the path of the pooled regression.
  mutating func setPooled(_ path: [Double]) {
    let first = (Model.members.count - 1) * steps
    for step in 0..<steps { changes[first + step] = path[step] }
  }

  /// The change that a member forecasts.
  ///
  /// - Parameters:
  ///   - model: A member.
  ///   - step: The step, from 0.
  /// - Returns: The change from the last value in units of the mean change.
  func change(_ model: Model, _ step: Int) -> Double {
    guard let member = Model.members.firstIndex(of: model) else { return 0 }
    return changes[member * steps + step]
  }

  /// The median of the members' changes at a step.
  func median(_ step: Int) -> Double {
    let sorted = (0..<Model.members.count).map { changes[$0 * steps + step] }.sorted()
    return 0.5 * (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2])
  }

  /// The standard deviation of the members' changes at a step.
  func spread(_ step: Int) -> Double {
    let count = Double(Model.members.count)
    var (sum, squares) = (0.0, 0.0)
    for member in 0..<Model.members.count { sum += changes[member * steps + step] }
    let mean = sum / count
    for member in 0..<Model.members.count {
      let deviation = changes[member * steps + step] - mean
      squares += deviation * deviation
    }
    return (squares / count).squareRoot()
  }
}
