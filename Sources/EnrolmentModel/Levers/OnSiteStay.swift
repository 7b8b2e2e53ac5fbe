internal import Probability
internal import RealModule

/// Learners who study, isolate and live at their school while others are shut.
enum OnSiteStay: Lever {
  static let key = "on-site-stay"
  static let name = LocalizedText(
    vi: "Dạy học, cách ly, ăn ở tại trường", en: "Teach, isolate and stay on site")
  static let summary = LocalizedText(
    vi:
      "Giữ chỗ học trong các tháng đóng cửa ở những trường có ký túc xá; ít chỗ, tốn kém.",
    en: "Keeps seats in closed months at schools with dormitories; few seats, at a high cost.")
  static let clause = "II.2.2"
  static let actsOn = LocalizedText(
    vi: "năng lực đào tạo trong các tháng đóng cửa", en: "capacity in closed months")
  static let pool: LeverPool? = nil
  static let evidence = LocalizedText(
    vi: "Số trường có ký túc xá chưa được công bố; kế hoạch để từng trường tự quyết theo "
      + "điều kiện",
    en: "No count of schools with dormitories is published; the clause leaves it to what "
      + "each school has")
  static let grade = Grade.d
  static let timing = LeverTiming(ramp: 0, decay: 0)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ chỗ học có thể ăn ở tại trường",
        en: "share of seats at sites where learners can stay"),
      prior: .beta(mean: 0.06, sd: 0.03), isExtent: true),
    LeverQuantity(
      key: "effect", kind: .share,
      meaning: LocalizedText(
        vi: "phần chỗ học đó được giữ khi đóng cửa",
        en: "share of these seats kept while others close"),
      prior: .beta(mean: 0.7, sd: 0.15)),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.keepSeats(
      dose.values[0] * dose.values[1], schedule: dose.schedule, online: false)
  }
}
