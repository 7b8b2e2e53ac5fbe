internal import EnrolmentModel
internal import Probability

/// The unit that the model reads each assumption in, and the bounds that follow from it.
///
/// A number in another unit would be taken for something else without a word,
/// so the unit that is written must be the one that is read.
enum AssumptionUnit {
  /// Units by the beginning of a key, the first that fits; all others are shares.
  private static let units: [(beginning: String, unit: String)] = [
    ("capacity-over-demand", "ratio"), ("capacity-ceiling", "turns"),
    ("requisition-months", "months"), ("remaining-closures", "months"),
    ("closure-effect/", "log"), ("closure-completion-shift", "log-odds"),
    ("online-completion-shift", "log-odds"), ("cost/", "billion-dong"),
    ("level-scale/", "ratio"), ("split-scale", "ratio"), ("width-floor/factor", "ratio"),
    ("intake-profile/", "log"), ("initial-growth", "log"), ("outlier-sd", "log"),
    ("plan-result-ratio", "log"), ("employed-share-sd", "log"), ("theta/", "log"),
    ("rate/yield", "ratio"), ("rate/certified-yield", "ratio"),
    ("rate/certified-correlation", "share"), ("rate/hazard", "log"), ("rate/", "points"),
  ]

  /// Keys whose value may be below 0.
  private static let signed = [
    "carry-over", "closure-completion-shift", "online-completion-shift", "initial-growth",
    "plan-result-ratio",
    "rate/drift", "rate/certified-drift", "rate/certified-correlation", "rate/hazard",
    "rate/increment-level",
  ]

  /// The unit that a key is read in.
  static func of(_ key: String) -> String {
    units.first { key.hasPrefix($0.beginning) }?.unit ?? "share"
  }

  /// Why a distribution cannot stand for a key: a likely value that is none.
  static func problem(_ distribution: Distribution, of key: String) -> LocalisedText? {
    let (low, high) = (distribution.quantile(0.1), distribution.quantile(0.9))
    if low < 0, !signed.contains(key) { return .likelyBelowZero(FigureText.plain(low)) }
    guard of(key) == "share", high > 1 else { return nil }
    return .likelyOverWhole(FigureText.percent(high))
  }
}

extension LocalisedText {
  /// One value in ten would lie below 0.
  static func likelyBelowZero(_ low: String) -> LocalisedText {
    LocalisedText(
      en: "one value in ten would lie below 0 (P10 is \(low)); narrow it or choose a distribution "
        + "that stays above 0",
      vi: "cứ mười giá trị thì một giá trị nhỏ hơn 0 (P10 là \(low)); hãy thu hẹp lại hoặc chọn "
        + "phân phối không âm")
  }

  /// One value in ten would lie over the whole.
  static func likelyOverWhole(_ high: String) -> LocalisedText {
    LocalisedText(
      en: "one value in ten would be more than the whole (P90 is \(high)); narrow it or write "
        + "'distribution: beta'",
      vi: "cứ mười giá trị thì một giá trị lớn hơn toàn bộ (P90 là \(high)); hãy thu hẹp lại hoặc "
        + "ghi 'distribution: beta'")
  }
}
