internal import Probability

/// Further closures of training sites in the rest of the year.
enum CovidDisruption: Lever {
  static let key = "covid-disruption"
  static let name = LocalizedText(vi: "Gián đoạn do COVID-19", en: "COVID-19 disruption")
  static let summary = LocalizedText(
    vi:
      "Thay giả định về số tháng đóng cửa còn lại trong năm bằng số tháng do người lập kế hoạch đặt ra.",
    en: "Replaces the baseline's assumption on further closed months by the planner's own.")
  static let clause = "II.2.2"
  static let actsOn = LocalizedText(
    vi: "nhu cầu, năng lực và tỷ lệ hoàn thành trong các tháng đóng cửa",
    en: "demand, capacity and completion in closed months")
  static let pool: LeverPool? = nil
  static let evidence = LocalizedText(
    vi: "Hà Nội đóng cửa cơ sở đào tạo 3,0 tháng năm 2020 và khoảng 9 tháng năm 2021 (các "
      + "mốc đóng, mở cửa); thiệt hại mỗi tháng đóng cửa theo ước lượng của mô hình",
    en: "Hanoi closed its sites for 3.0 months in 2020 and about 9 in 2021 (closure "
      + "events); loss per closed month as estimated by the fit")
  static let grade = Grade.c
  static let onTurns = LeverDirection.lowers
  // Its coverage replaces the baseline's closures, which may be more or fewer.
  static let growing = 1
  static let timing = LeverTiming(ramp: 0, decay: 0)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "phần giả định nền được thay thế", en: "part of the baseline assumption it replaces"),
      prior: .constant(1), isExtent: true),
    LeverQuantity(
      key: "closed-months", kind: .months,
      meaning: LocalizedText(
        vi: "số tháng đóng cửa từ ngày bắt đầu đến ngày kết thúc",
        en: "months of closure between its start and its end"),
      prior: .triangular(low: 1, mode: 3, high: 6)),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.baselineClosures = 1 - dose.values[0]
    conditions.leverClosures = dose.values[0] * dose.values[1] * dose.yearShare
    conditions.leverClosureMonths = dose.schedule
  }
}
