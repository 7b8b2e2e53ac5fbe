internal import Probability
internal import RealModule

/// Press, television and networks, for pupils and parents and for firms.
enum MediaCampaign: Lever {
  static let key = "media-campaign"
  static let name = LocalizedText(
    vi: "Truyền thông về giáo dục nghề nghiệp", en: "Media campaign")
  static let summary = LocalizedText(
    vi:
      "Nâng nhu cầu của học sinh, phụ huynh và của doanh nghiệp; tắt dần, một phần trùng với tư vấn.",
    en:
      "Raises demand among pupils and parents, and among firms; it decays, and overlaps counselling."
  )
  static let clause = "II.2.1, III.5"
  static let actsOn = LocalizedText(
    vi: "nhu cầu của học sinh tốt nghiệp và của doanh nghiệp",
    en: "demand of school leavers and of firms")
  static let pool: LeverPool? = .schoolLeavers
  static let pools: [LeverPool] = [.schoolLeavers, .firms]
  static let evidence = LocalizedText(
    vi: "Chưa tìm thấy số liệu về tác động của truyền thông đến tuyển sinh nghề; chỉ "
      + "thông tin không làm tăng trình độ (Hicks, Kremer, Mbiti và Miguel 2013)",
    en: "No effect of a media campaign on vocational enrolment was found; information "
      + "alone did not raise attainment (Hicks, Kremer, Mbiti & Miguel 2013)")
  static let grade = Grade.d
  static let timing = LeverTiming(ramp: 1, decay: 3)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ học sinh, phụ huynh tiếp cận được", en: "share of pupils and parents it reaches"),
      prior: .beta(mean: 0.5, sd: 0.15), isExtent: true),
    .effect(
      meaning: LocalizedText(
        vi: "mức tăng nhu cầu của học sinh tiếp cận được",
        en: "change of demand of pupils it reaches"),
      reported: 0.01, sd: 0.015, grade: .d),
    LeverQuantity(
      key: "firm-coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ doanh nghiệp tiếp cận được", en: "share of firms it reaches"),
      prior: .beta(mean: 0.3, sd: 0.12), isExtent: true),
    .effect(
      "firm-effect",
      meaning: LocalizedText(
        vi: "mức tăng nhu cầu của doanh nghiệp tiếp cận được",
        en: "change of demand of firms it reaches"),
      reported: 0.01, sd: 0.015, grade: .d),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addDemand(
      gain: dose.values[0] * dose.values[1], schedule: dose.schedule, in: .schoolLeavers)
    conditions.addDemand(
      gain: dose.values[2] * dose.values[3], schedule: dose.schedule, in: .firms)
  }
}
