/// What the chain needs beside the scenarios: the fit and the blocks around it.
public struct SimulationInput: Sendable {
  /// The fit of past enrolment.
  public let fit: EnrolmentFit
  /// Targets, at any year.
  public let targets: [Target]
  /// The constants of the chain.
  let model: ChainModel

  /// What the rates need and the evidence does not give.
  public enum Problem: Error, Equatable {
    /// No labour-force figure is known at the as-of date.
    case noLabourForce
    /// No figure of a rate is known at the as-of date.
    case noRate(Measure)
    /// The last known rate lies too far back to carry forward.
    case rateTooOld(Measure, Year)
  }

  /// Gathers the input.
  ///
  /// - Parameters:
  ///   - fit: The fit of past enrolment.
  ///   - targets: The plan's targets.
  /// - Throws: `Problem` where a rate or the labour force is not known.
  public init(fit: EnrolmentFit, targets: [Target]) throws(Problem) {
    self.fit = fit
    self.targets = targets
    let labourForce: LabourForce
    do { labourForce = try LabourForce(fit.problem) } catch { throw .noLabourForce }
    let (selection, until) = (fit.problem.selection, fit.problem.until)
    let trained = RateHistory(selection, .trainedLabourRate, until: until)
    let certified = RateHistory(selection, .certifiedLabourRate, until: until)
    let oldest = fit.problem.plan.year + -5
    guard let last = trained.last else { throw .noRate(.trainedLabourRate) }
    guard last.year >= oldest else { throw .rateTooOld(.trainedLabourRate, last.year) }
    if let last = certified.last, last.year < oldest {
      throw .rateTooOld(.certifiedLabourRate, last.year)
    }
    model = ChainModel(fit, targets, labourForce, trained: trained, certified: certified)
  }

  private init(fit: EnrolmentFit, of input: Self) {
    self.fit = fit
    targets = input.targets
    model = input.model
  }

  /// The same with another batch of the fit's draws.
  func with(_ fit: EnrolmentFit) -> Self { Self(fit: fit, of: self) }

  /// The same without draws, to be kept from one batch to the next.
  var withoutDraws: Self { with(fit.withoutDraws) }

  /// Whether a figure of the certified rate is known; without one it is not forecast.
  public var knowsCertified: Bool { model.certified.last != nil }

  /// The years that are reported.
  public var years: [Year] { fit.problem.reportedYears }
}
