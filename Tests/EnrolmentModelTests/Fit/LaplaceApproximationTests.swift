import LinearAlgebra
import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The approximation around the mode")
struct LaplaceApproximationTests {
  // MARK: A linear case, where the closed form is exact

  private func linear(_ theta: Theta) throws -> (FitParts, LaplaceApproximation) {
    let problem = try Town.problem(
      ObservationSetTests.linearRows(), plan: Town.oneLevelPlan(),
      changing: ["closure-effect/evening": .constant(0)])
    let parts = try FitParts(problem, theta: theta)
    return (parts, try LaplaceApproximation(parts.prior, parts.intake, parts.observations()))
  }

  /// Posterior mean and sd of the log path in a year.
  private func law(
    _ parts: FitParts, _ mode: LaplaceApproximation, year: Int
  ) -> (mean: Double, sd: Double) {
    let z = mode.modeVector
    let place = parts.path(year)
    let middle = parts.paths(z)[place]
    let response = z.indices.map { coordinate in
      var moved = z
      moved[coordinate] += 1
      return parts.paths(moved)[place] - middle
    }
    // The posterior is the prior but for the informed directions.
    let informed = mode.directions.transposeMultiplied(by: response)
    let whole = response.reduce(0) { $0 + $1 * $1 }
    let variance = zip(informed, mode.spread).reduce(whole) { $0 - $1.0 * $1.0 * (1 - $1.1 * $1.1) }
    return (middle, variance.squareRoot())
  }

  @Test("is numpy's posterior and evidence where everything is linear and normal")
  func closedForm() throws {
    for row in try Fixture("linear_posterior").rows {
      let theta = Theta(
        sigmaEpsilon: try row.number("epsilon"), sigmaEta: try row.number("eta"),
        sigmaZeta: try row.number("zeta"), phi: try row.number("phi"))
      let (parts, mode) = try linear(theta)
      let (mean, sd) = law(parts, mode, year: Int(try row.number("year")))
      // Differences of paths of size 10 leave about 1e-15, the square root of a variance 1e-11.
      #expect(agree(mean, try row.number("mean"), 1e-10), "\(row) \(mean)")
      #expect(agree(sd, try row.number("sd"), 1e-10), "\(row) \(sd)")
      #expect(agree(mode.logEvidence, try row.number("logEvidence"), 1e-10))
    }
  }

  @Test("has another evidence with another slope (negative control)")
  func negativeControl() throws {
    let row = try #require(try Fixture("linear_posterior").rows.first)
    let (_, mode) = try linear(
      Theta(sigmaEpsilon: 0.05, sigmaEta: 0.1, sigmaZeta: 0.02, phi: 0.9))
    #expect(!agree(mode.logEvidence, try row.number("logEvidence"), 1e-6))
  }

  // MARK: The town, where nothing is linear

  private func objective(
    _ parts: FitParts, _ set: ObservationSet, _ z: [Double]
  ) -> Double {
    parts.set(z)
    let shares = Room<Lanes>(set.count, .zero)
    let residuals = parts.residuals(set)
    let likelihood = set.logLikelihood(
      Room(residuals.count) { Lanes(repeating: residuals[$0]) }, shares: shares
    ).common
    return 0.5 * z.reduce(0) { $0 + $1 * $1 } - likelihood
  }

  @Test("stands where the posterior is flat: all slopes are small beside those of the start")
  func stationary() throws {
    for treatment in Treatment.allCases {
      let parts = try FitParts(Town.problem(treatment: treatment))
      let set = try parts.observations()
      let mode = try LaplaceApproximation(parts.prior, parts.intake, set)
      func slope(_ z: [Double]) -> Double {
        z.indices.map { index in
          let slope = difference(z, index) { objective(parts, set, $0) }
          return slope * slope
        }.reduce(0, +).squareRoot()
      }
      let (atMode, atStart) = (slope(mode.modeVector), slope(parts.origin))
      // The search stops where a step gains less than 1e-6, so slopes of 1e-3 are left.
      #expect(atMode < 1e-2 && atStart > 1, "\(treatment): \(atMode), \(atStart)")
    }
  }

  @Test("is better than points around it, and reached from elsewhere too")
  func best() throws {
    let parts = try FitParts(Town.problem())
    let set = try parts.observations()
    let mode = try LaplaceApproximation(parts.prior, parts.intake, set)
    let value = objective(parts, set, mode.modeVector)
    for draw in 0..<20 {
      let near = zip(mode.modeVector, parts.normals(draw, scale: 0.02)).map { $0 + $1 }
      #expect(objective(parts, set, near) > value)
    }
    let other = try LaplaceApproximation(
      parts.prior, parts.intake, set, from: parts.normals(9, scale: 0.5))
    #expect(near(objective(parts, set, other.modeVector), value, 1e-5))
    #expect(near(other.logEvidence, mode.logEvidence, 1e-3))
  }

  @Test("has orthonormal directions, no more than rows, each narrower than the prior")
  func directions() throws {
    let parts = try FitParts(Town.problem())
    let set = try parts.observations()
    let mode = try LaplaceApproximation(parts.prior, parts.intake, set)
    let product = mode.directions.transposeMultiplied(by: mode.directions)
    let identity = Matrix.identity(mode.mode.count)
    // The smallest informed direction still has an eigenvalue of 1e-2 beside 1e3.
    #expect(zip(product.elements, identity.elements).allSatisfy { near($0, $1, 1e-9) })
    #expect(mode.mode.count == set.count)
    #expect(mode.spread.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test("without a row is the prior")
  func noEvidence() throws {
    let parts = try FitParts(Town.problem([]))
    let mode = try LaplaceApproximation(parts.prior, parts.intake, parts.observations())
    #expect(mode.mode.isEmpty && mode.logEvidence == 0)
  }
}
