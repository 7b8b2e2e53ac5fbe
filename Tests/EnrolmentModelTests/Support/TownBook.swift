import EnrolmentModel
import Probability

extension Town {
  /// Half of each level's year begins by June, a third in July to November, a sixth in December.
  static let intakeShares: [(months: String, share: Double)] = [
    ("01-06", 0.5), ("07-11", 1.0 / 3), ("12-12", 1 - 0.5 - 1.0 / 3),
  ]

  /// The town's assumptions, some of them changed.
  static func book(
    _ plan: Plan, _ changing: [String: Distribution] = [:]
  ) throws -> AssumptionBook {
    var values: [String: Distribution] = [:]
    for key in AssumptionKey.required(by: plan) { values[key] = usual(key) }
    for level in plan.levels {
      for (months, share) in intakeShares {
        values["intake-share/\(level.key)/\(months)"] = .constant(share)
      }
    }
    values.merge(changing) { _, new in new }
    return try AssumptionBook(values.map { assumption($0, $1) }, for: plan)
  }

  static func assumption(_ key: String, _ distribution: Distribution) -> Assumption {
    Assumption(
      key: key, distribution: distribution, unit: "share", source: "assumption", grade: .d,
      date: day(2022, 1, 1), note: text(key))
  }

  private static func usual(_ key: String) -> Distribution {
    if let value = globals[key] { return value }
    let family = String(key.prefix { $0 != "/" })
    if let value = byLevel[family] { return value }
    preconditionFailure("the town has no assumption for \(key)")
  }

  private static let globals: [String: Distribution] = [
    "intake-profile/base-sd": .constant(0.25), "intake-profile/year-sd": .constant(0.5),
    "closure-effect-correlation": .constant(0.5),
    "catch-up-within-year": .beta(mean: 0.6, sd: 0.2),
    "carry-over": .normal(mean: 0.1, sd: 0.3), "split-scale": .constant(0.5),
    "level-correlation": .constant(0.5), "initial-growth": .normal(mean: 0.02, sd: 0.05),
    "capacity-ceiling": .logNormal(median: 40_000, logSD: 0.15),
    "remaining-closures": .logNormal(median: 0.5, logSD: 0.9), "outlier-sd": .constant(0.5),
    "plan-result-ratio": .normal(mean: 0.03, sd: 0.12), "shared-source-error": .constant(0.5),
    "theta/sigma_epsilon": .logNormal(median: 0.05, logSD: 0.8),
    "theta/sigma_eta": .logNormal(median: 0.10, logSD: 0.7),
    "theta/sigma_zeta": .logNormal(median: 0.02, logSD: 0.8),
    "theta/phi_low": .constant(0.8), "theta/phi_high": .constant(0.95),
    "width-floor/factor": .constant(2),
    "definition-error/result": .constant(0.03), "definition-error/estimate": .constant(0.04),
    "definition-error/derived": .constant(0.05),
    "width-floor/lead-1": .constant(0.03), "width-floor/lead-2": .constant(0.05),
    "width-floor/lead-3": .constant(0.04), "width-floor/lead-4": .constant(0.04),
    "width-floor/lead-5": .constant(0.06), "width-floor/lead-6": .constant(0.07),
    "width-floor/lead-7": .constant(0.09),
    "capacity-over-demand": .logNormal(median: 1.2, logSD: 0.25),
    "requisition-months": .constant(9), "closure-completion-shift": .normal(mean: -0.5, sd: 0.25),
    "employed-share-sd": .constant(0.01), "rate/yield": .logNormal(median: 1, logSD: 0.35),
    "rate/drift": .normal(mean: 0.006, sd: 0.01), "rate/residual-scale": .halfNormal(scale: 0.01),
    "rate/hazard": .normal(mean: 0.06, sd: 0.04), "rate/hazard-scale": .halfNormal(scale: 0.04),
    "rate/increment-level": .normal(mean: 0.02, sd: 0.02),
    "rate/increment-change-scale": .halfNormal(scale: 0.01),
    "rate/increment-noise-scale": .halfNormal(scale: 0.01),
    "rate/certified-drift": .normal(mean: 0.005, sd: 0.01),
    "rate/certified-residual-scale": .halfNormal(scale: 0.01),
    "rate/certified-yield": .logNormal(median: 1, logSD: 0.35),
    "rate/certified-correlation": .constant(0.5),
    "online-completion-shift": .normal(mean: -0.5, sd: 0.2),
    "already-trained-in-firms": .beta(mean: 0.78, sd: 0.08),
    "stream-share/vocational": .constant(0.1), "stream-share/upper-secondary": .constant(0.8),
    "stream-share/continuing": .constant(0.1),
  ]

  private static let byLevel: [String: Distribution] = [
    "closure-effect": .logNormal(median: 0.4, logSD: 0.4), "level-scale": .constant(1),
    "share-of-group": .beta(mean: 0.4, sd: 0.12),
    "requisitioned-share": .beta(mean: 0.1, sd: 0.05), "pool": .constant(0.5),
    "distinct-persons": .beta(mean: 0.9, sd: 0.03), "completion": .beta(mean: 0.85, sd: 0.04),
    "already-trained": .beta(mean: 0.3, sd: 0.1), "already-certified": .beta(mean: 0.6, sd: 0.1),
    "in-labour-force": .beta(mean: 0.9, sd: 0.04), "stays-in-city": .beta(mean: 0.8, sd: 0.08),
    "closure-seat-share": .constant(0.5), "online-suitability": .constant(0.4),
    "cost": .constant(10), "counts-as-trained": .constant(1),
    "counts-as-certified": .beta(mean: 0.9, sd: 0.05),
  ]
}
