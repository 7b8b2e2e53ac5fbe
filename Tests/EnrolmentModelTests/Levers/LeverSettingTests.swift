import EnrolmentModel
import Probability
import Testing

@Suite("A lever as a scenario sets it")
struct LeverSettingTests {
  @Test("takes from its base what it leaves out, quantity by quantity")
  func merged() {
    let base = LeverSetting(
      from: Month(Year(2022), 3), ramp: 2,
      quantities: ["coverage": .constant(0.5), "effect": .constant(0.1)], source: "old", grade: .b)
    let own = LeverSetting(
      until: Month(Year(2022), 8), ramp: 0, quantities: ["effect": .constant(0.2)], source: "new")
    let merged = own.merged(over: base)
    #expect(
      merged
        == LeverSetting(
          from: Month(Year(2022), 3), until: Month(Year(2022), 8), ramp: 0,
          quantities: ["coverage": .constant(0.5), "effect": .constant(0.2)], source: "new",
          grade: .b))
    #expect(LeverSetting().merged(over: base) == base && base.merged(over: LeverSetting()) == base)
  }
}
