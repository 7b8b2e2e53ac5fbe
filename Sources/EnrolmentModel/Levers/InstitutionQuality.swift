internal import Probability

/// Better teaching, inspection and investment in institutions.
enum InstitutionQuality: Lever {
  static let key = "institution-quality"
  static let name = LocalizedText(
    vi: "Chất lượng cơ sở, thanh tra, đầu tư", en: "Institution quality, inspection, investment")
  static let summary = LocalizedText(
    vi:
      "Nâng tỷ lệ hoàn thành, đóng cơ sở yếu, thêm chỗ học; tác động chậm.",
    en: "Raises completion, closes weak sites, adds seats; it works slowly.")
  static let clause = "II.2.4, III.3"
  static let actsOn = LocalizedText(
    vi: "tỷ lệ hoàn thành và năng lực đào tạo", en: "completion and capacity")
  static let pool: LeverPool? = nil
  static let evidence = LocalizedText(
    vi: "Tỷ lệ tốt nghiệp trên tuyển sinh của cả nước là 0,75 năm 2014 và 0,95 năm 2018; "
      + "phần do thanh tra, đầu tư không được nêu riêng",
    en: "Graduates over enrolled 0.75 in 2014 and 0.95 in 2018 in the country's own "
      + "counts; what inspection and investment did in that is not told")
  static let grade = Grade.d
  static let timing = LeverTiming(ramp: 12, decay: 24)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ cơ sở được rà soát, đầu tư", en: "share of institutions reached"),
      prior: .beta(mean: 0.3, sd: 0.12), isExtent: true),
    .effect(
      meaning: LocalizedText(
        vi: "thay đổi cơ may hoàn thành ở các cơ sở đó",
        en: "change of the odds of completion there"),
      reported: 0.1, sd: 0.1, grade: .d),
    LeverQuantity(
      key: "closed-seats", kind: .share,
      meaning: LocalizedText(
        vi: "phần chỗ học của cơ sở yếu bị đóng", en: "share of all seats closed at weak sites"),
      prior: .beta(mean: 0.01, sd: 0.007), isExtent: true),
    LeverQuantity(
      key: "added-seats", kind: .share,
      meaning: LocalizedText(
        vi: "phần chỗ học thêm nhờ đầu tư", en: "share of all seats added by investment"),
      prior: .beta(mean: 0.02, sd: 0.015), isExtent: true),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addCompletion(
      logOdds: dose.values[0] * Lanes.log(onePlus: dose.values[1]), schedule: dose.schedule)
    conditions.addSeats(gain: dose.values[3] - dose.values[2], schedule: dose.schedule)
  }
}
