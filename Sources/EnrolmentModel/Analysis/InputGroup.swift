/// What a planner would name as one source of doubt: inputs that belong together.
public enum InputGroup: String, Sendable, CaseIterable {
  /// Turns of the year: usual enrolment, closures, what they carry on, seats.
  case enrolment
  /// From turns to newly trained people, level by level.
  case newlyTrained = "newly-trained-per-turn"
  /// The labour force.
  case labourForce = "labour-force"
  /// How the rates move in a usual year: the model and its parameters.
  case rateLaw = "law-of-the-rate"
  /// The luck of the plan year.
  case residual
  /// The strength and effects of the scenario's levers.
  case levers

  /// What planners read.
  public var name: LocalizedText {
    switch self {
    case .enrolment:
      LocalizedText(vi: "tuyển sinh của năm", en: "enrolment of the year")
    case .newlyTrained:
      LocalizedText(
        vi: "từ lượt người đến người mới qua đào tạo", en: "from turns to newly trained people")
    case .labourForce: LocalizedText(vi: "lực lượng lao động", en: "labour force")
    case .rateLaw:
      LocalizedText(vi: "quy luật thay đổi của tỷ lệ", en: "how the rates move in a usual year")
    case .residual:
      LocalizedText(vi: "phần dư của năm kế hoạch", en: "residual of the plan year")
    case .levers: LocalizedText(vi: "các giải pháp", en: "levers")
    }
  }
}
