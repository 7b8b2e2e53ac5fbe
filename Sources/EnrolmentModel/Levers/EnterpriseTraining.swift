internal import Probability
internal import RealModule

/// Training and retraining with firms, paid to keep people in work.
enum EnterpriseTraining: Lever {
  static let key = "enterprise-training"
  static let name = LocalizedText(
    vi: "Đào tạo gắn với doanh nghiệp, Nghị quyết 68",
    en: "Enterprise-linked training, Resolution 68")
  static let summary = LocalizedText(
    vi:
      "Đào tạo lại lao động để giữ việc làm: lượt học tăng, tỷ lệ hầu như không đổi vì phần lớn đã qua đào tạo.",
    en:
      "Retrains workers to keep them in work: turns rise and the rate hardly moves, because most of them are trained already."
  )
  static let clause = "II.2.5"
  static let actsOn = LocalizedText(
    vi: "nhu cầu đào tạo qua doanh nghiệp", en: "demand through firms")
  static let pool: LeverPool? = .firms
  static let evidence = LocalizedText(
    vi: "Nghị quyết 68/NQ-CP (2021) và Quyết định 23/2021/QĐ-TTg quy định mức hỗ trợ; số "
      + "người được đào tạo lại ở Hà Nội chưa được công bố",
    en: "Resolution 68/NQ-CP (2021) and Decision 23/2021/QĐ-TTg set the support; the "
      + "number retrained in Hanoi is not published")
  static let grade = Grade.d
  static let timing = LeverTiming(ramp: 2, decay: 0)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ doanh nghiệp tham gia", en: "share of firms that take part"),
      prior: .beta(mean: 0.2, sd: 0.1), isExtent: true),
    .effect(
      meaning: LocalizedText(
        vi: "mức tăng số lượt học ở doanh nghiệp tham gia",
        en: "change of turns in firms that take part"),
      reported: 0.4, sd: 0.25, grade: .d),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addDemand(
      gain: dose.values[0] * dose.values[1], schedule: dose.schedule, in: .firms)
  }
}
