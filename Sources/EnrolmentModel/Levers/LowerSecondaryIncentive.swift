internal import Probability
internal import RealModule

/// Money for lower-secondary leavers who enter an intermediate school.
enum LowerSecondaryIncentive: Lever {
  static let key = "lower-secondary-incentive"
  static let name = LocalizedText(
    vi: "Khuyến khích học sinh tốt nghiệp THCS học trung cấp",
    en: "Incentive for lower-secondary leavers")
  static let summary = LocalizedText(
    vi:
      "Chính sách hỗ trợ học sinh tốt nghiệp THCS học trung cấp; cùng đối tượng với phân luồng.",
    en:
      "Supports lower-secondary leavers who enter intermediate schools; fishes in one pool with streaming."
  )
  static let clause = "III.1, III.2"
  static let actsOn = LocalizedText(
    vi: "phần luồng nghề trong học sinh tốt nghiệp trung học cơ sở",
    en: "share of the vocational stream among lower-secondary leavers")
  static let pool: LeverPool? = .schoolLeavers
  static let evidence = LocalizedText(
    vi: "Cơ chế còn phải xây dựng (kế hoạch, mục III.1); phiếu học nghề ở Kenya làm tăng "
      + "khoảng 0,6 năm học (Hicks, Kremer, Mbiti và Miguel 2013)",
    en: "The mechanism is still to be drawn up (plan, III.1); vouchers raised schooling "
      + "in Kenya by about 0.6 years (Hicks, Kremer, Mbiti & Miguel 2013)")
  static let grade = Grade.d
  static let onCertifiedRate: LeverDirection? = .raises
  static let timing = LeverTiming(ramp: 3, decay: 6)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ học sinh tốt nghiệp THCS được hưởng",
        en: "share of lower-secondary leavers who can have it"),
      prior: .beta(mean: 0.3, sd: 0.15), isExtent: true),
    .effect(
      meaning: LocalizedText(
        vi: "mức tăng tương đối của luồng nghề ở nhóm được hưởng",
        en: "relative gain of the vocational stream among them"),
      reported: 0.1, sd: 0.08, grade: .d),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addStream(gain: dose.values[0] * dose.values[1], schedule: dose.schedule)
  }
}
