/// How well a number is founded.
public enum Grade: String, Sendable, CaseIterable {
  /// Local data.
  case a = "A"
  /// Data from elsewhere.
  case b = "B"
  /// A range given by experts.
  case c = "C"
  /// A guess.
  case d = "D"

  /// What the letter means.
  public var meaning: LocalizedText {
    switch self {
    case .a: LocalizedText(vi: "số liệu địa phương", en: "local data")
    case .b: LocalizedText(vi: "số liệu nơi khác", en: "data from elsewhere")
    case .c: LocalizedText(vi: "khoảng chuyên gia đưa ra", en: "expert range")
    case .d: LocalizedText(vi: "phỏng đoán", en: "guess")
    }
  }
}
