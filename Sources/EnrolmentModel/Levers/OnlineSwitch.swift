internal import Probability
internal import RealModule

/// Sites ready to teach online when they have to close.
enum OnlineSwitch: Lever {
  static let key = "online-switch"
  static let name = LocalizedText(
    vi: "Chuyển sang dạy học trực tuyến", en: "Online switch")
  static let summary = LocalizedText(
    vi:
      "Giữ một phần chỗ học trong các tháng đóng cửa nhờ dạy trực tuyến; tỷ lệ hoàn thành giảm, nghề nặng về thực hành được ít.",
    en:
      "Keeps part of the seats in closed months by teaching online; completion falls, and trades that live on practice gain little."
  )
  static let clause = "II.2.2"
  static let actsOn = LocalizedText(
    vi: "năng lực đào tạo trong các tháng đóng cửa, tỷ lệ hoàn thành",
    en: "capacity in closed months, and completion")
  static let pool: LeverPool? = nil
  static let evidence = LocalizedText(
    vi: "Tỷ lệ hoàn thành khi học trực tuyến thấp hơn học trực tiếp 5,5 đến 12,7 điểm "
      + "(cao đẳng cộng đồng bang Washington và Virginia, 2011); phần tuyển sinh giữ được "
      + "nhờ dạy trực tuyến chưa được công bố",
    en: "Completion online 5.5 to 12.7 points below face to face (Washington State, "
      + "Virginia community colleges, 2011); what online teaching saves of an intake is "
      + "not published")
  static let grade = Grade.d
  static let timing = LeverTiming(ramp: 0, decay: 0)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ cơ sở chuyển sang trực tuyến nhiều hơn mức thường lệ",
        en: "share of sites that teach online beyond what is usual"),
      prior: .beta(mean: 0.4, sd: 0.15), isExtent: true),
    LeverQuantity(
      key: "effect", kind: .share,
      meaning: LocalizedText(
        vi: "phần chỗ học giữ được ở nơi chuyển đổi",
        en: "share of shut seats kept where it is done"),
      prior: .beta(mean: 0.4, sd: 0.15)),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.keepSeats(
      dose.values[0] * dose.values[1], schedule: dose.schedule, online: true)
  }
}
