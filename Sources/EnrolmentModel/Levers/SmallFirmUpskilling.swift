internal import Probability
internal import RealModule

/// Courses for workers of small and medium firms.
enum SmallFirmUpskilling: Lever {
  static let key = "small-firm-upskilling"
  static let name = LocalizedText(
    vi: "Bồi dưỡng kỹ năng nghề ở doanh nghiệp nhỏ và vừa", en: "Upskilling in small firms")
  static let summary = LocalizedText(
    vi:
      "Thêm lượt học ngắn hạn cho lao động doanh nghiệp nhỏ và vừa; phần lớn đã qua đào tạo nên tỷ lệ hầu như không đổi.",
    en:
      "Adds short turns for workers of small and medium firms; most are trained already, so the rate hardly moves."
  )
  static let clause = "II.2.5, III.1, III.7"
  static let actsOn = LocalizedText(
    vi: "nhu cầu đào tạo qua doanh nghiệp", en: "demand through firms")
  static let pool: LeverPool? = .firms
  static let evidence = LocalizedText(
    vi: "Số lao động được bồi dưỡng chưa được công bố",
    en: "No count of workers so trained is published")
  static let grade = Grade.d
  static let timing = LeverTiming(ramp: 2, decay: 0)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ lao động trong doanh nghiệp nhỏ và vừa được tiếp cận",
        en: "share of the workers of small firms it reaches"),
      prior: .beta(mean: 0.25, sd: 0.1), isExtent: true),
    .effect(
      meaning: LocalizedText(
        vi: "mức tăng số lượt học của nhóm này", en: "change of their turns"),
      reported: 0.15, sd: 0.12, grade: .d),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addDemand(
      gain: dose.values[0] * dose.values[1], schedule: dose.schedule, in: .firms)
  }
}
