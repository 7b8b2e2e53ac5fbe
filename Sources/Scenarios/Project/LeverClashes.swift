internal import EnrolmentModel
internal import Probability

/// Levers of a scenario that can do nothing because of another lever beside them.
///
/// Levers that keep seats open act in closed months only. Where the scenario
/// itself says for certain that no month is closed, or none in the lever's own
/// months, they are set in vain and their author may not have meant it.
struct LeverClashes {
  /// A lever that does nothing, and what to do.
  struct Clash: Equatable {
    let lever: String
    let message: LocalisedText
  }

  private let levers: [String: LeverSetting]
  private let plan: Plan

  init(_ levers: [String: LeverSetting], plan: Plan) {
    self.levers = levers
    self.plan = plan
  }

  private static let closures = "covid-disruption"
  private static let keepers = ["online-switch", "on-site-stay"]

  /// What clashes, in the order of the keepers.
  var all: [Clash] {
    guard let closures = levers[Self.closures], replacesAll(closures) else { return [] }
    return Self.keepers.compactMap { key in
      guard let keeper = levers[key] else { return nil }
      if least(closures, "closed-months") == 0, most(closures, "closed-months") == 0 {
        return Clash(lever: key, message: .nothingClosed(key))
      }
      guard keeper.decay ?? 0 == 0, !meets(keeper, closures) else { return nil }
      return Clash(lever: key, message: .otherMonths(key, months(closures)))
    }
  }

  /// Whether nothing of the baseline's own closures stays.
  private func replacesAll(_ closures: LeverSetting) -> Bool { least(closures, "coverage") == 1 }

  private func distribution(_ setting: LeverSetting, _ key: String) -> Distribution? {
    setting.quantities[key]
      ?? LeverCatalogue.lever(Self.closures)?.quantities.first { $0.key == key }?.prior
  }

  private func least(_ setting: LeverSetting, _ key: String) -> Double? {
    distribution(setting, key)?.quantile(0.001)
  }

  private func most(_ setting: LeverSetting, _ key: String) -> Double? {
    distribution(setting, key)?.quantile(0.999)
  }

  // MARK: Months

  /// The first and the last month of a lever, as the simulation reads them.
  private func months(_ setting: LeverSetting) -> ClosedRange<Month> {
    let from = setting.from ?? max(plan.asOf.month, Month(plan.year, 1))
    return from...max(from, setting.until ?? Month(plan.year, 12))
  }

  private func meets(_ one: LeverSetting, _ other: LeverSetting) -> Bool {
    months(one).overlaps(months(other))
  }
}

extension LocalisedText {
  fileprivate static func nothingClosed(_ lever: String) -> LocalisedText {
    LocalisedText(
      en: "'\(lever)' keeps seats in closed months, and 'covid-disruption' closes none here; "
        + "raise 'closed-months' or remove '\(lever)'",
      vi: "'\(lever)' giữ chỗ học trong tháng đóng cửa, mà 'covid-disruption' ở đây không đóng "
        + "tháng nào; hãy tăng 'closed-months' hoặc bỏ '\(lever)'")
  }

  fileprivate static func otherMonths(
    _ lever: String, _ closed: ClosedRange<Month>
  ) -> LocalisedText {
    let (from, until) = (closed.lowerBound, closed.upperBound)
    return LocalisedText(
      en: "'\(lever)' keeps seats in closed months, and 'covid-disruption' closes months from "
        + "\(from) to \(until) only, when it is not in force; move its 'from' or 'until'",
      vi: "'\(lever)' giữ chỗ học trong tháng đóng cửa, mà 'covid-disruption' chỉ đóng cửa từ "
        + "\(from) đến \(until), khi biện pháp này không có hiệu lực; hãy đổi 'from' hoặc 'until'")
  }
}
