import Testing

@testable import Scenarios

@Suite("The nearest known name")
struct NearestNameTests {
  private let levers = ["apprenticeship", "capacity", "counselling-campaign", "stipend"]

  @Test(
    "finds what a slip of the fingers meant",
    arguments: [
      ("capcity", "capacity"), ("capacityy", "capacity"), ("capaicty", "capacity"),
      ("Counselling_Campaign", "counselling-campaign"), ("counseling", "counselling-campaign"),
      ("stipned", "stipend"), ("appr", "apprenticeship"),
    ])
  func finds(written: String, meant: String) {
    let nearest = NearestName.to(written, among: levers + ["counselling-campaign"].dropLast())
    #expect(nearest == meant)
  }

  @Test("offers nothing where nothing is near")
  func offersNothing() {
    #expect(NearestName.to("tuition", among: levers) == nil)
    #expect(NearestName.to("", among: levers) == nil)
    #expect(NearestName.to("x", among: []) == nil)
    #expect(NearestName.to(String(repeating: "a", count: 10_000), among: levers) == nil)
  }

  @Test("counts insertions, deletions, substitutions and swaps of neighbours")
  func counts() {
    #expect(NearestName.distance(Array("kitten"), Array("sitting")) == 3)
    #expect(NearestName.distance(Array("ab"), Array("ba")) == 1)
    #expect(NearestName.distance(Array("ca"), Array("abc")) == 3)
    #expect(NearestName.distance([], Array("abc")) == 3)
  }
}
