import EnrolmentModel
import Testing

@Suite("The quantities of the chain")
struct ChainQuantityTests {
  @Test("have the names of assumption files, in the order of the chain")
  func names() {
    #expect(
      ChainQuantity.allCases.map(\.rawValue) == [
        "distinct-persons", "completion", "already-trained", "already-certified",
        "in-labour-force", "stays-in-city", "counts-as-trained", "counts-as-certified",
      ])
  }
}
