internal import Probability
internal import RealModule

/// The day up to which a year's turns are counted.
enum ReportingCutOff: Lever {
  static let key = "reporting-cut-off"
  static let name = LocalizedText(
    vi: "Ngày chốt báo cáo", en: "Reporting cut-off")
  static let summary = LocalizedText(
    vi:
      "Thay đổi số ngày của tháng 12 không được tính; chỉ đổi con số báo cáo, không đổi số người học.",
    en:
      "Changes how many days of December are not counted; it moves the reported figure, not the people trained."
  )
  static let clause = "III, end"
  static let actsOn = LocalizedText(
    vi: "số lượt người được báo cáo", en: "reported turns")
  static let pool: LeverPool? = nil
  static let evidence = LocalizedText(
    vi: "Kế hoạch yêu cầu báo cáo trước ngày 25 tháng 12, nên sáu ngày cuối năm không "
      + "được tính",
    en: "The plan asks for reports by 25 December, so the last six days are not counted")
  static let grade = Grade.a
  static let onTurns = LeverDirection.lowers
  static let onCertifiedRate: LeverDirection? = .leaves
  static let isIdleAtZero = false
  static let timing = LeverTiming(ramp: 0, decay: 0)
  static let quantities = [
    LeverQuantity(
      key: "uncounted-days", kind: .days,
      meaning: LocalizedText(
        vi: "số ngày cuối năm không được tính",
        en: "days at the end of the year that are not counted"),
      prior: .constant(6))
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    guard dose.schedule[11] > 0 else { return }
    conditions.uncountedDays = dose.values[0]
  }
}
