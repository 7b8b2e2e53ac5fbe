internal import Probability

/// Training sites used for quarantine are handed back.
enum QuarantineSitesReturned: Lever {
  static let key = "quarantine-sites-returned"
  static let name = LocalizedText(
    vi: "Bàn giao lại cơ sở cách ly", en: "Quarantine sites returned")
  static let summary = LocalizedText(
    vi:
      "Trả lại chỗ học của các trường bị trưng dụng làm khu cách ly; không có tác dụng khi giới hạn là nhu cầu.",
    en: "Gives seats of requisitioned schools back; does nothing where demand is the limit.")
  static let clause = "III.6"
  static let actsOn = LocalizedText(vi: "năng lực đào tạo", en: "capacity")
  static let pool: LeverPool? = nil
  static let evidence = LocalizedText(
    vi: "Số cơ sở bị trưng dụng chưa được công bố; Hanoi Times và VietNamNet (tháng "
      + "3/2020) nêu 800 và 500 chỗ ở hai trường",
    en: "No count of requisitioned sites is published; Hanoi Times and VietNamNet (March "
      + "2020) name 800 and 500 places at two schools")
  static let grade = Grade.d
  static let onCertifiedRate: LeverDirection? = .raises
  static let timing = LeverTiming(ramp: 2, decay: 0)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ chỗ bị trưng dụng được trả lại", en: "share of requisitioned seats given back"),
      prior: .beta(mean: 0.8, sd: 0.12), isExtent: true)
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.giveBackSeats(dose.values[0], schedule: dose.schedule)
  }
}
