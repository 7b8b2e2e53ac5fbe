import LinearAlgebra
import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The observations of a fit")
struct ObservationSetTests {
  /// The rows of path_rows.csv, in a town with one level.
  static func linearRows() throws -> [Evidence] {
    try Fixture("path_rows").rows.map { row in
      let kind = try row.text("kind")
      return Town.row(
        levels: [0], year: Int(try row.number("year")),
        kind: kind == "estimate" ? .estimate : .result, value: try row.number("value"),
        halfWidth: try row.number("halfWidth"), published: Town.day(2022, 1, 1),
        title: try row.text("source"), derived: kind == "derived")
    }
  }

  private func set() throws -> ObservationSet {
    let plan = Town.oneLevelPlan()
    return try ObservationSet(Self.linearRows(), plan: plan, book: Town.book(plan))
  }

  private func evaluate(_ set: ObservationSet, _ residuals: [Double]) -> (Double, [Double]) {
    let shares = Room<Lanes>(residuals.count, .zero)
    let all = Room(residuals.count) { Lanes(repeating: residuals[$0]) }
    let whole = set.logLikelihood(all, shares: shares).common
    return (whole, residuals.indices.map { shares[$0].common })
  }

  @Test("have numpy's log likelihood, with and without each row")
  func logLikelihood() throws {
    let set = try set()
    let rows = try Fixture("error_law").rows
    for test in ["0", "1"] {
      let cases = rows.filter { $0.fields["case"] == test }
      let (whole, shares) = evaluate(set, try cases.map { try $0.number("residual") })
      for (index, row) in cases.enumerated() {
        #expect(agree(whole, try row.number("logLikelihood")))
        // A row's share is twice what it alone takes from the log likelihood.
        #expect(agree(whole + 0.5 * shares[index], try row.number("withoutRow")))
      }
    }
  }

  @Test("share errors within a source: as if independent the likelihood is another (control)")
  func negativeControl() throws {
    let plan = Town.oneLevelPlan()
    let book = try Town.book(plan, ["shared-source-error": .constant(0)])
    let set = try ObservationSet(Self.linearRows(), plan: plan, book: book)
    let cases = try Fixture("error_law").rows.filter { $0.fields["case"] == "0" }
    let (whole, _) = evaluate(set, try cases.map { try $0.number("residual") })
    #expect(!agree(whole, try cases[0].number("logLikelihood"), 1e-3))
  }

  @Test("are whitened by the inverse of their errors' factor: W R Wᵀ = 1")
  func whitener() throws {
    let set = try set()
    // (n x n) <- (n x n)(n x n)
    let factor = set.whitener.multiplied(by: set.factor.lower)
    let identity = Matrix.identity(set.count)
    #expect(zip(factor.elements, identity.elements).allSatisfy { near($0, $1) })
    let product = set.precision.multiplied(by: set.factor.lower)
      .multipliedByTranspose(of: set.factor.lower)
    #expect(zip(product.elements, identity.elements).allSatisfy { near($0, $1) })
  }

  @Test("say what a row says: a sum over levels, years and months on the log scale")
  func residuals() throws {
    let rows = [
      Town.row(levels: [0], year: 2015, value: 3000), Town.row(year: 2015, value: 20_000),
      Town.row(levels: [1, 2], year: 2013, lastYear: 2015, value: 50_000),
      Town.row(levels: [1], year: 2019, months: 1...8, value: 5000),
      Town.row(year: 2014, kind: .plan, value: 19_000),
    ]
    let parts = try FitParts(Town.problem(rows))
    let path = parts.paths(parts.normals(4, scale: 0.3))
    func turns(_ level: Int, _ year: Int) -> Double {
      Double.exp(path[level * parts.layout.years + parts.path(year)])
    }
    let part = parts.usual(2019, level: 1)[..<8].reduce(0, +)
    let expected = [
      3000 / turns(0, 2015),
      20_000 / (turns(0, 2015) + turns(1, 2015) + turns(2, 2015)),
      50_000 / (2013...2015).reduce(0) { $0 + turns(1, $1) + turns(2, $1) },
      5000 / (turns(1, 2019) * part),
      // Past results were 3 % above their plans.
      19_000 * Double.exp(0.03) / (turns(0, 2014) + turns(1, 2014) + turns(2, 2014)),
    ].map { Double.log($0) }
    let found = parts.residuals(try parts.observations())
    #expect(zip(found, expected).allSatisfy { near($0, $1) }, "\(found) \(expected)")
  }

  @Test("have each term's share of a sum as derivative, as differences along any way find it")
  func derivatives() throws {
    let parts = try FitParts(Town.problem())
    let set = try parts.observations()
    let z = parts.normals(5, scale: 0.3)
    let (layout, years) = (parts.layout, parts.layout.years)
    parts.set(z)
    let found = (0..<set.count).map { set.pathDerivatives($0, parts.state) }
    // The levels' shares of a sum are 1 together.
    #expect(found.allSatisfy { agree($0.reduce(0) { $0 + $1.derivative }, 1) })
    for way in 0..<10 {
      // Paths alone move, shapes stay where they are.
      let step = parts.normals(20 + way).enumerated().map {
        $0 < layout.levels * (years + 1) ? Tolerance.step * $1 : 0
      }
      func moved(_ sign: Double) -> (paths: [Double], residuals: [Double]) {
        let paths = parts.paths(zip(z, step).map { $0 + sign * $1 })
        return (paths, parts.residuals(set))
      }
      let (above, below) = (moved(1), moved(-1))
      for row in 0..<set.count {
        let slope = (below.residuals[row] - above.residuals[row]) / (2 * Tolerance.step)
        let expected = found[row].reduce(0) { sum, term in
          let place = term.level * years + term.year
          return sum + term.derivative * (above.paths[place] - below.paths[place])
        }
        #expect(near(slope, expected / (2 * Tolerance.step), Tolerance.difference))
      }
    }
  }

  @Test("have the error of their kind beside the rounding: half-width over √3 and the figure")
  func errors() throws {
    let kinds: [(Evidence, Double)] = [
      (Town.row(year: 2015, value: 10_000, halfWidth: 500), 0.03),
      (Town.row(year: 2015, kind: .estimate, value: 10_000, halfWidth: 500), 0.04),
      (Town.row(year: 2015, value: 10_000, halfWidth: 500, derived: true), 0.05),
      (Town.row(year: 2015, kind: .plan, value: 10_000, halfWidth: 500), 0.12),
    ]
    let plan = Town.plan()
    for (row, definition) in kinds {
      let set = try ObservationSet([row], plan: plan, book: Town.book(plan))
      let variance = definition * definition + 0.05 * 0.05 / 3
      #expect(agree(set.precision[0, 0], 1 / variance))
    }
  }

  @Test("are none where a row lies outside the path, is zero or has no level")
  func unusable() throws {
    let rows = [
      Town.row(year: 2011, value: 1), Town.row(year: 2024, lastYear: 2026, value: 1),
      Town.row(year: 2015, value: 0), Town.row(levels: [], year: 2015, value: 1),
    ]
    let plan = Town.plan()
    #expect(try ObservationSet(rows, plan: plan, book: Town.book(plan)).count == 0)
  }
}
