internal import Probability
internal import RealModule

/// The city's programme of elementary and short courses for 2022 to 2025.
enum ShortCourseProgramme: Lever {
  static let key = "short-course-programme"
  static let name = LocalizedText(
    vi: "Chương trình sơ cấp, dưới 3 tháng (Quyết định 46)",
    en: "Elementary and short-course programme, Decision 46")
  static let summary = LocalizedText(
    vi:
      "Thêm nhu cầu và chỗ học sơ cấp, dưới 3 tháng; có người học nhiều lần, khóa dưới 3 tháng không có chứng chỉ.",
    en:
      "Adds demand and seats of elementary and short courses; some come twice, and courses under three months give no certificate."
  )
  static let clause = "II.2.5, III.1"
  static let actsOn = LocalizedText(
    vi: "nhu cầu và năng lực đào tạo sơ cấp, dưới 3 tháng",
    en: "demand and capacity of elementary and short courses")
  static let pool: LeverPool? = .ruralWorkers
  static let evidence = LocalizedText(
    vi: "Lao động nông thôn được đào tạo ở Hà Nội: 23.415 người năm 2017 (Kinh tế & Đô "
      + "thị), hơn 16.000 năm 2019 (VietNamNet), 7.400 năm 2020 (Quân đội nhân dân)",
    en: "Rural workers trained in Hanoi: 23,415 in 2017 (Kinh tế & Đô thị), more than "
      + "16,000 in 2019 (VietNamNet), 7,400 in 2020 (Quân đội nhân dân)")
  static let grade = Grade.c
  static let onCertifiedRate: LeverDirection? = .raises
  static let timing = LeverTiming(ramp: 3, decay: 0)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ huyện, thị xã có lớp", en: "share of districts with classes"),
      prior: .beta(mean: 0.7, sd: 0.15), isExtent: true),
    .effect(
      meaning: LocalizedText(
        vi: "mức tăng số người học của chương trình", en: "change of the programme's learners"),
      reported: 0.3, sd: 0.3, grade: .c),
    LeverQuantity(
      key: "added-seats", kind: .share,
      meaning: LocalizedText(
        vi: "phần chỗ học thêm so với chỗ của chương trình",
        en: "seats added, relative to the programme's"),
      prior: .beta(mean: 0.3, sd: 0.1), isExtent: true),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addDemand(
      gain: dose.values[0] * dose.values[1], schedule: dose.schedule, in: .ruralWorkers)
    conditions.addSeats(
      gain: dose.values[0] * dose.values[2], schedule: dose.schedule, in: .ruralWorkers)
  }
}
