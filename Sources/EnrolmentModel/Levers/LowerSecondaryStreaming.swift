internal import Probability
internal import RealModule

/// Guidance that moves lower-secondary leavers into the vocational stream.
enum LowerSecondaryStreaming: Lever {
  static let key = "lower-secondary-streaming"
  static let name = LocalizedText(
    vi: "Phân luồng sau trung học cơ sở", en: "Streaming after lower secondary")
  static let summary = LocalizedText(
    vi:
      "Tăng phần học sinh tốt nghiệp THCS vào trung cấp, lấy từ các luồng khác; tỷ lệ lao động chỉ thay đổi nhiều năm sau.",
    en:
      "Raises the share of lower-secondary leavers who take the vocational stream, out of the other streams; the rates move years later."
  )
  static let clause = "II.2.3"
  static let actsOn = LocalizedText(
    vi: "phần luồng nghề trong học sinh tốt nghiệp trung học cơ sở",
    en: "share of the vocational stream among lower-secondary leavers")
  static let pool: LeverPool? = .schoolLeavers
  static let evidence = LocalizedText(
    vi: "Tỷ lệ học sinh tốt nghiệp THCS của Hà Nội vào luồng nghề: 6,0 % năm 2018 (Kinh "
      + "tế & Đô thị), 8.473 trên khoảng 107.200 em năm 2020 (Công an Nhân dân); cả nước "
      + "7 % năm 2017, 12 % năm 2019. Phần do phân luồng không tách riêng được",
    en: "Hanoi's vocational share of lower-secondary leavers: 6.0 % in 2018 (Kinh tế & Đô "
      + "thị), 8,473 of about 107,200 in 2020 (Công an Nhân dân); country 7 % in 2017, 12 "
      + "% in 2019. What streaming did in that is not told apart from the rest")
  static let grade = Grade.c
  static let onCertifiedRate: LeverDirection? = .raises
  static let timing = LeverTiming(ramp: 2, decay: 6)
  static let quantities = [
    LeverQuantity(
      key: "coverage", kind: .share,
      meaning: LocalizedText(
        vi: "tỷ lệ trường THCS được phân luồng", en: "share of lower-secondary schools reached"),
      prior: .beta(mean: 0.6, sd: 0.15), isExtent: true),
    .effect(
      meaning: LocalizedText(
        vi: "mức tăng tương đối của luồng nghề ở các trường đó",
        en: "relative gain of the vocational stream there"),
      reported: 0.08, sd: 0.06, grade: .c),
  ]

  static func apply(_ dose: LeverDose, to conditions: YearConditions) {
    conditions.addStream(gain: dose.values[0] * dose.values[1], schedule: dose.schedule)
  }
}
