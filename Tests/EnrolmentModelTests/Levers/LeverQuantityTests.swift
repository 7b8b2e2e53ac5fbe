import EnrolmentModel
import Probability
import Testing

@Suite("A number that a planner can write for a lever")
struct LeverQuantityTests {
  @Test("served from weak studies has half the mean and all the spread", arguments: Grade.allCases)
  func shrinkage(grade: Grade) {
    let quantity = LeverQuantity.effect(
      meaning: Town.text("effect"), reported: 0.04, sd: 0.03, grade: grade)
    let isWeak = grade == .c || grade == .d
    #expect(quantity.prior == .normal(mean: isWeak ? 0.02 : 0.04, sd: 0.03))
    #expect(quantity.key == "effect" && quantity.kind == .change)
  }

  @Test("is bounded by its kind")
  func ranges() {
    func range(_ kind: LeverQuantity.Kind) -> ClosedRange<Double> {
      LeverQuantity(key: "x", kind: kind, meaning: Town.text("x"), prior: .constant(0)).range
    }
    #expect(range(.share) == 0...1 && range(.months) == 0...12 && range(.change) == -0.9...9)
  }
}
