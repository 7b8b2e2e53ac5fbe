/// The plan year month by month: what is to be expected so far, and what the plan needs.
///
/// With the usual share π[ℓ,m] of level ℓ in month m and the year's turns x[ℓ],
///
///     expected[m] = Σ_ℓ x[ℓ] Σ_{j≤m} π[ℓ,j]          by draw
///     needed[m]   = target · median( expected[m] / Σ_ℓ x[ℓ] )
///
/// Closures of the plan year are in x and not in the season: the path is that
/// of a usual year, against which a count to the end of a month is judged.
public struct MonthlyPath: Sendable {
  /// The end of one month.
  public struct MonthEnd: Sendable {
    /// 1 to 12.
    public let month: Int
    /// P10, P50 and P90 of turns from January on.
    public let expected: [Double]
    /// Turns from January on that lead to the plan's figure.
    public let needed: Double
    /// The published count from January on, or nothing.
    public let published: Double?
  }

  /// Twelve months.
  public let months: [MonthEnd]

  private static let probabilities = [0.1, 0.5, 0.9]

  /// Reads the path of the plan year off a fit.
  ///
  /// - Parameters:
  ///   - fit: The fit.
  ///   - target: The plan's total turns.
  init(_ fit: EnrolmentFit, target: Double) {
    let problem = fit.problem
    let published = Self.published(problem)
    let levels = problem.plan.levels.indices
    let turns = levels.map { fit.turns(level: $0, year: problem.plan.year) }
    let total = fit.totalTurns(problem.plan.year)
    let shares = Self.shares(fit)
    var sum = [Double](repeating: 0, count: total.count)
    months = (1...12).map { month in
      let segment = problem.segments.months.firstIndex { $0.contains(month) } ?? 0
      let width = Double(problem.segments.months[segment].count)
      for level in levels {
        for draw in sum.indices {
          sum[draw] += turns[level][draw] * shares[level][segment][draw] / width
        }
      }
      let part = Summary(zip(sum, total).map { $0 / $1 }, [0.5]).quantiles[0]
      return MonthEnd(
        month: month, expected: Summary(sum, Self.probabilities).quantiles, needed: target * part,
        published: published[month])
    }
  }

  private static func shares(_ fit: EnrolmentFit) -> [[[Double]]] {
    let problem = fit.problem
    return problem.plan.levels.indices.map { level in
      problem.segments.months.indices.map { segment in
        fit.draws.values(
          .share(level: level, special: fit.intake.planIndex, segment: segment))
      }
    }
  }

  private static func published(_ problem: FitProblem) -> [Int: Double] {
    let rows = problem.selection.rows(.enrolment).filter {
      $0.year == problem.plan.year && $0.lastYear == $0.year && $0.months.lowerBound == 1
        && $0.kind != .plan && $0.levels.count == problem.plan.levels.count
    }
    return Dictionary(grouping: rows, by: \.months.upperBound).compactMapValues { rows in
      rows.max { $0.publishedOn < $1.publishedOn }?.number
    }
  }
}
