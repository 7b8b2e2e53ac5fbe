import Testing

@testable import EnrolmentModel

/// A key of the figure that tests are about.
func figureKey(
  _ statistic: String = "p50", indicator: String = "enrolment", level: String = "total",
  unit: String = "turns"
) -> FigureKey {
  FigureKey(
    scenario: "baseline", indicator: indicator, level: level, year: 2022, unit: unit,
    statistic: statistic)
}

@Suite("Margins of pinned figures")
struct MarginTests {
  @Test("the larger of both counts, its ends included, on either side and for negative pins")
  func width() {
    let margin = Margin(absolute: 20, relative: 0.01)
    #expect(margin.width(at: 100) == 20 && margin.width(at: -5000) == 50)
    #expect(margin.allows(120, pinned: 100) && margin.allows(80, pinned: 100))
    #expect(!margin.allows(120.001, pinned: 100) && !margin.allows(79.999, pinned: 100))
    #expect(margin.allows(-5050, pinned: -5000) && !margin.allows(-5050.1, pinned: -5000))
  }

  // 128.3 − 108.3 is 20.000000000000014, as its two decimals are rounded apart.
  @Test("the rounding of two decimals does not push a figure over the end")
  func rounding() {
    let margin = Margin(absolute: 20, relative: 0)
    #expect(128.3 - 108.3 > 20.0)
    #expect(margin.allows(108.3, pinned: 128.3) && margin.allows(128.3, pinned: 108.3))
    #expect(!margin.allows(108.3 - 1e-9, pinned: 128.3))
  }

  @Test("a margin of nothing allows the same number only, and no number at all never")
  func none() {
    let none = Margin(absolute: 0, relative: 0)
    #expect(none.allows(0.5, pinned: 0.5) && none.allows(0, pinned: -0.0))
    #expect(!none.allows(0.5001, pinned: 0.5))
    #expect(!none.allows(.nan, pinned: 0.5) && !none.allows(.infinity, pinned: 0.5))
    #expect(!Margin(absolute: 1e9, relative: 1).allows(.nan, pinned: 1))
  }

  @Test("what a figure is comes from its statistic first, then from its unit")
  func kinds() {
    #expect(FigureKind(figureKey("probability")) == .probability)
    #expect(FigureKind(figureKey("probability-beats-baseline")) == .probability)
    #expect(FigureKind(figureKey("gap-p50")) == .turns)
    #expect(FigureKind(figureKey(unit: "persons")) == .persons)
    #expect(FigureKind(figureKey(unit: "fraction")) == .fraction)
  }

  @Test("the standard margins lie above the tenth digit and below what plans print")
  func standard() {
    #expect(Margins.standard[figureKey("probability")].absolute == 0.000_05)
    for (key, value) in [
      (figureKey(unit: "fraction"), 0.722), (figureKey(), 224_500),
      (figureKey(unit: "persons"), 4_210_000),
    ] {
      let width = Margins.standard[key].width(at: value)
      #expect(width > value * 1e-9 * 10)
      // A plan prints rates to 0.1 points and people to hundreds.
      #expect(width < (key.unit == "fraction" ? 0.000_5 : 50))
    }
  }

  @Test("the last rule that fits counts, and one for another kind never does")
  func rules() {
    func rule(
      _ kind: FigureKind, _ absolute: Double, _ indicator: Indicator? = nil,
      _ level: String? = nil, _ statistic: Statistic? = nil
    ) -> Margins.Rule {
      .init(
        kind: kind, indicator: indicator, level: level, statistic: statistic,
        margin: Margin(absolute: absolute, relative: 0))
    }
    let margins = Margins(rules: [
      rule(.turns, 5), rule(.turns, 9, .enrolment, "college"), rule(.turns, 7, nil, nil, .gapP50),
      rule(.persons, 3, .labourForce),
    ])
    #expect(margins[figureKey()].absolute == 5)
    #expect(margins[figureKey(level: "college")].absolute == 9)
    #expect(margins[figureKey("gap-p50", level: "college")].absolute == 7)
    #expect(margins[figureKey(indicator: "labour-force", unit: "persons")].absolute == 3)
    #expect(margins[figureKey(indicator: "trained-stock", unit: "persons")].absolute == 0.5)
    #expect(margins[figureKey("probability")] == Margins.usual(.probability))
  }
}
