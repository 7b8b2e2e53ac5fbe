internal import Probability
internal import RealModule

/// Assessment of the skills of working people against the national standard.
enum NationalSkillsAssessment: Lever {
  static let key = "national-skills-assessment"
  static let name = LocalizedText(
    vi: "Đánh giá kỹ năng nghề quốc gia", en: "National skills assessment")
  static let summary = LocalizedText(
    vi:
      "Cấp chứng chỉ kỹ năng nghề cho lao động đang làm việc mà không qua khóa học; không thêm lượt tuyển sinh.",
    en: "Gives working people a skills certificate without a course; it adds no turns.")
  static let clause = "III.7"
  static let actsOn = LocalizedText(
    vi: "số lao động có chứng chỉ", en: "certified stock")
  static let pool: LeverPool? = nil
  static let evidence = LocalizedText(
    vi: "Số người được đánh giá ở Hà Nội chưa được công bố",
    en: "The number assessed in Hanoi is not published")
  static let grade = Grade.d
  static let onTurns = LeverDirection.leaves
  static let onCertifiedRate: LeverDirection? = .raises
  static let timing = LeverTiming(ramp: 3, decay: 0)
  static let quantities = [
    LeverQuantity(
      key: "candidates", kind: .persons,
      meaning: LocalizedText(
        vi: "số người dự đánh giá trong năm", en: "persons assessed in the year"),
      prior: .triangular(low: 1000, mode: 5000, high: 15000), isExtent: true),
    LeverQuantity(
      key: "pass-rate", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ đạt", en: "share who pass"),
      prior: .beta(mean: 0.75, sd: 0.1)),
    LeverQuantity(
      key: "without-certificate", kind: .share,
      meaning: LocalizedText(
        vi: "phần người đạt chưa có bằng cấp, chứng chỉ",
        en: "share of these without a certificate so far"),
      prior: .beta(mean: 0.6, sd: 0.15)),
    LeverQuantity(
      key: "not-yet-trained", kind: .share,
      meaning: LocalizedText(
        vi: "phần trong số đó chưa được tính là qua đào tạo",
        en: "share of these not yet counted as trained"),
      prior: .beta(mean: 0.2, sd: 0.1)),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    let year = dose.yearShare * dose.meanStrength
    conditions.certify(
      dose.values[0] * dose.values[1] * dose.values[2] * year, notYetTrained: dose.values[3])
  }
}
