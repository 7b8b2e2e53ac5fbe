internal import Probability

/// Counselling, fair days and online advice for those who leave school.
enum CounsellingCampaign: Lever {
  static let key = "counselling-campaign"
  static let name = LocalizedText(
    vi: "Chiến dịch tư vấn tuyển sinh", en: "Counselling campaign")
  static let summary = LocalizedText(
    vi: "Tăng nhu cầu học nghề của học sinh tốt nghiệp THCS, THPT nhờ tư vấn, ngày hội tuyển sinh.",
    en: "Raises the demand of school leavers through counselling, fair days and online advice.")
  static let clause = "II.2.3"
  static let actsOn = LocalizedText(
    vi: "nhu cầu của học sinh tốt nghiệp phổ thông", en: "demand of school leavers")
  static let pool: LeverPool? = .schoolLeavers
  static let evidence = LocalizedText(
    vi: "Hicks, Kremer, Mbiti và Miguel (2013), Vocational Education Voucher Delivery and "
      + "Labor Market Returns: chỉ thông tin không làm tăng trình độ; German Economic "
      + "Review (2020), Different counselors, many options: chiều dương, không nêu độ lớn",
    en: "Hicks, Kremer, Mbiti & Miguel (2013), Vocational Education Voucher Delivery and "
      + "Labor Market Returns: information alone did not raise attainment; German "
      + "Economic Review (2020), Different counselors, many options: sign positive, size "
      + "not given")
  static let grade = Grade.d
  // A campaign in spring is remembered in the intake of autumn.
  static let onCertifiedRate: LeverDirection? = .raises
  static let timing = LeverTiming(ramp: 1, decay: 6)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ học sinh cuối cấp được tư vấn", en: "share of school leavers it reaches"),
      prior: .beta(mean: 0.6, sd: 0.15), isExtent: true),
    .effect(
      meaning: LocalizedText(
        vi: "mức tăng nhu cầu của người được tư vấn", en: "change of demand of those it reaches"),
      reported: 0.02, sd: 0.02, grade: .d),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addDemand(
      gain: dose.values[0] * dose.values[1], schedule: dose.schedule, in: .schoolLeavers)
  }
}
