import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The prior of the latent path")
struct PathPriorTests {
  /// Three levels that are reported alone, as in latent_path.py.
  private func parts(_ theta: Theta, from firstYear: Int = 0) throws -> FitParts {
    let problem = try Town.problem(
      [], plan: Town.plan(groups: []),
      changing: [
        "level-scale/craft": .constant(1.2), "level-scale/evening": .constant(0.7),
      ])
    return try FitParts(problem, theta: theta, from: firstYear)
  }

  private func theta(_ row: Fixture.Row) throws -> Theta {
    Theta(
      sigmaEpsilon: try row.number("epsilon"), sigmaEta: try row.number("eta"),
      sigmaZeta: try row.number("zeta"), phi: try row.number("phi"))
  }

  /// What a unit of each unknown adds to each point of the paths.
  private func responses(_ parts: FitParts) -> [[Double]] {
    let middle = parts.paths(parts.origin)
    return (0..<(parts.layout.levels * (parts.layout.years + 1))).map { coordinate in
      var unit = parts.origin
      unit[coordinate] = 1
      return zip(parts.paths(unit), middle).map { $0 - $1 }
    }
  }

  private func covariance(_ responses: [[Double]], _ first: Int, _ second: Int) -> Double {
    responses.reduce(0) { $0 + $1[first] * $1[second] }
  }

  @Test(
    "has numpy's covariance over years and levels, whichever year is the first", arguments: [0, 4])
  func covariances(firstYear: Int) throws {
    var cache: [Theta: (FitParts, [[Double]])] = [:]
    for row in try Fixture("path_covariance").rows {
      let theta = try theta(row)
      if cache[theta] == nil {
        let parts = try parts(theta, from: firstYear)
        cache[theta] = (parts, responses(parts))
      }
      let (parts, responses) = try #require(cache[theta])
      let years = [Int(try row.number("year")), Int(try row.number("otherYear"))]
      guard years.allSatisfy({ $0 >= firstYear }) else { continue }
      let found = covariance(
        responses, Int(try row.number("level")) * parts.layout.years + years[0],
        Int(try row.number("otherLevel")) * parts.layout.years + years[1])
      #expect(agree(found, try row.number("covariance")), "\(row) \(found)")
    }
  }

  @Test("leaves years before the first alone")
  func earlier() throws {
    let parts = try parts(FitParts.theta, from: 4)
    let responses = responses(parts)
    for level in 0..<parts.layout.levels {
      for year in 0..<4 {
        #expect(responses[parts.layout.path(level, year)].allSatisfy { $0 == 0 })
      }
      #expect(responses[parts.layout.path(level, 4)].contains { $0 != 0 })
    }
  }

  @Test("has another covariance when the slope is damped otherwise (negative control)")
  func negativeControl() throws {
    let rows = try Fixture("path_covariance").rows
    let row = try #require(rows.first { $0.fields["otherYear"] == "13" })
    let right = try theta(row)
    let wrong = try parts(
      Theta(
        sigmaEpsilon: right.sigmaEpsilon, sigmaEta: right.sigmaEta, sigmaZeta: right.sigmaZeta,
        phi: 0.9))
    let found = covariance(responses(wrong), 3, 13)
    #expect(!agree(found, try row.number("covariance"), 1e-3))
  }

  @Test("grows in the mean by a damped slope")
  func means() throws {
    for row in try Fixture("path_mean").rows {
      let problem = try Town.problem([], plan: Town.plan(groups: []))
      let prior = try PathPrior(
        try theta(row), book: problem.book, plan: problem.plan, centre: 9)
      let year = Int(try row.number("year"))
      #expect(agree(prior.centres[0] + prior.growth[year], try row.number("mean")))
    }
  }

  @Test("moves a group's total as a level of its own")
  func groups() throws {
    let independent: [String: Distribution] = ["level-correlation": .constant(0)]
    let grouped = try FitParts(Town.problem([], changing: independent))
    let alone = try FitParts(
      Town.problem([], plan: Town.plan(groups: []), changing: independent))
    let z = grouped.normals(1, scale: 0.3)
    let (paths, free) = (grouped.paths(z), alone.paths(Array(z.prefix(alone.layout.count))))
    let years = grouped.layout.years
    for year in 0..<years {
      let total = Double.log(
        Double.exp(paths[years + year]) + Double.exp(paths[2 * years + year]))
      // The group's total stands where its first level would.
      #expect(agree(total, free[years + year]))
      #expect(paths[year] == free[year])
    }
  }

  @Test("names the components of a path with their derivatives, as differences find them")
  func components() throws {
    let parts = try FitParts(Town.problem([]))
    let z = parts.normals(2, scale: 0.3)
    let years = parts.layout.years
    _ = parts.paths(z)
    let (level, year) = (2, 4)
    let found = parts.prior.components(of: level, year, parts.state.logUsual)
    #expect(found.map(\.component) == [1, 2])
    for (component, derivative) in found {
      // The first unknown of a component moves all its years by the initial sd.
      let slope = difference(z, parts.layout.initial(component)) {
        parts.paths($0)[level * years + year]
      }
      let expected = derivative * parts.prior.initialSDs[component]
      #expect(near(slope, expected, Tolerance.difference))
    }
    #expect(parts.prior.components(of: 0, year, parts.state.logUsual).map(\.derivative) == [1])
  }
}
