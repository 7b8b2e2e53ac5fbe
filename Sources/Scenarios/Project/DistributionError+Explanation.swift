internal import EnrolmentModel
internal import Probability

extension DistributionError {
  /// What is wrong with the numbers, as a planner reads it.
  var explanation: LocalisedText {
    LocalisedText(
      en: "these numbers make no distribution: ", vi: "các số này không tạo thành phân phối: ")
      + reason
  }

  private var reason: LocalisedText {
    func said(_ en: String, _ vi: String) -> LocalisedText { LocalisedText(en: en, vi: vi) }
    func figure(_ value: Double) -> String { FigureText.plain(value) }
    switch self {
    case .notFinite(let name, let value):
      return said("\(name) is \(value), not a finite number", "\(name) là \(value), không hữu hạn")
    case .negative(let name, let value):
      return said("\(name) is \(figure(value)), below 0", "\(name) là \(figure(value)), nhỏ hơn 0")
    case .notPositive(let name, let value):
      return said(
        "\(name) is \(figure(value)); it must be above 0",
        "\(name) là \(figure(value)); phải lớn hơn 0")
    case .outsideUnitInterval(let name, let value):
      return said(
        "\(name) is \(figure(value)); it must lie strictly between 0 and 1",
        "\(name) là \(figure(value)); phải nằm giữa 0 và 1")
    case .outOfOrder(let lower, let lowerValue, let upper, let upperValue):
      return said(
        "\(lower) (\(figure(lowerValue))) is above \(upper) (\(figure(upperValue)))",
        "\(lower) (\(figure(lowerValue))) lớn hơn \(upper) (\(figure(upperValue)))")
    case .betaSpreadTooLarge(let mean, let sd, let limit):
      return said(
        "with mean \(figure(mean)) the sd \(figure(sd)) is too large; it must be below \(figure(limit))",
        "với mean \(figure(mean)) thì sd \(figure(sd)) quá lớn; phải nhỏ hơn \(figure(limit))")
    case .oneSidedQuantiles(let low, let middle, let high):
      return said(
        "p10 \(figure(low)), p50 \(figure(middle)), p90 \(figure(high)): the median equals just "
          + "one of its neighbours",
        "p10 \(figure(low)), p50 \(figure(middle)), p90 \(figure(high)): trung vị chỉ bằng một "
          + "trong hai số bên cạnh")
    }
  }
}
