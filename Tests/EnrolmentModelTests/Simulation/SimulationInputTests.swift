import Testing

@testable import EnrolmentModel

@Suite("What the chain needs beside the fit")
struct SimulationInputTests {
  private func input(
    without measures: Set<Measure>, adding rows: [Evidence] = []
  ) throws -> SimulationInput {
    let kept = Town.rows.filter { !measures.contains($0.measure) } + rows
    let fit = try EnrolmentFit(Town.problem(kept, draws: 250), executor: SerialExecutor())
    return try SimulationInput(fit: fit, targets: [])
  }

  @Test("is refused without a labour force or a trained rate")
  func missing() {
    #expect(throws: SimulationInput.Problem.noLabourForce) {
      try input(without: [.labourForce])
    }
    #expect(throws: SimulationInput.Problem.noRate(.trainedLabourRate)) {
      try input(without: [.trainedLabourRate])
    }
  }

  @Test("is refused where the last rate lies more than five years back")
  func old() throws {
    func rate(_ year: Int) -> Evidence {
      Town.row(.trainedLabourRate, levels: [], year: year, value: 0.5)
    }
    #expect(throws: SimulationInput.Problem.rateTooOld(.trainedLabourRate, Year(2016))) {
      try input(without: [.trainedLabourRate], adding: [rate(2016)])
    }
    let found = try input(without: [.trainedLabourRate], adding: [rate(2017)])
    #expect(found.model.trained.last?.year == Year(2017))
  }

  @Test("needs no certified rate, and then forecasts none")
  func certified() throws {
    #expect(try !input(without: [.certifiedLabourRate]).knowsCertified)
    #expect(try input(without: []).knowsCertified)
  }
}
