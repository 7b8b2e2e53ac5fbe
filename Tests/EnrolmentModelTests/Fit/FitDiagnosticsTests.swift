import Testing

@testable import EnrolmentModel

@Suite("The diagnostics of a fit")
struct FitDiagnosticsTests {
  private func diagnostics(k: Double) -> FitDiagnostics {
    FitDiagnostics(
      effectiveSampleSize: 10, proposals: 20, paretoK: k, paretoKOverall: 2,
      widthFloor: [Year(2022): 0.1, Year(2023): 0.1],
      widthFitted: [Year(2022): 0.2, Year(2023): 0.05])
  }

  @Test("are reliable up to a Pareto-k of 0.7, averaged over θ")
  func reliable() {
    #expect(diagnostics(k: 0.7).isReliable && !diagnostics(k: 0.71).isReliable)
  }

  @Test("say in which year the floor is the wider, and in no year that is not reported")
  func floor() {
    let found = diagnostics(k: 0)
    #expect(!found.floorBinds(in: Year(2022)) && found.floorBinds(in: Year(2023)))
    #expect(!found.floorBinds(in: Year(2024)))
  }
}
