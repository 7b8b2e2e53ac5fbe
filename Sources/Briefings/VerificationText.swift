internal import EnrolmentModel

/// What a verification says of single figures and of all together.
struct VerificationText {
  let language: Language
  /// Whether what was found is pinned by now, so that nothing is wrong any more.
  private let isPinned: Bool
  private let number: NumberText
  private let words: Words

  init(_ language: Language, isPinned: Bool = false) {
    self.language = language
    self.isPinned = isPinned
    number = NumberText(language)
    words = Words(language)
  }

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// A figure that is not the same, with the place of its pin.
  func line(_ check: FigureCheck) -> String {
    let place = check.line.map { "\(check.file):\($0)" } ?? check.file
    let key = check.key
    let name =
      "\(key.scenario), \(key.indicator) \(key.level) \(key.year) \(key.statistic)"
      + (isOwnUnit(key) ? "" : " (\(unit(FigureKind(key))))")
    let severity =
      check.status.isFailure && !isPinned ? say("lỗi", "error") : say("lưu ý", "remark")
    return "\(place): \(severity): \(name) " + what(check)
  }

  private func isOwnUnit(_ key: FigureKey) -> Bool {
    Indicator(rawValue: key.indicator)?.unit == key.unit
  }

  private func what(_ check: FigureCheck) -> String {
    let kind = FigureKind(check.key)
    func amount(_ value: Double?) -> String { value.map { self.amount($0, kind) } ?? "" }
    switch check.status {
    case .missing:
      return say(
        "không còn trong kết quả; trước đây là \(amount(check.pinned))",
        "is no longer reported; it was \(amount(check.pinned))")
    case .extra:
      return say(
        "là con số mới chưa được ghi: \(amount(check.found))",
        "is new and not pinned: \(amount(check.found))")
    case .same: return say("không đổi", "is the same")
    case .moved, .within:
      let (found, pinned, move) = (amount(check.found), amount(check.pinned), move(check))
      let margin = self.margin(check.margin, kind)
      return say(
        "là \(found), đã ghi \(pinned): thay đổi \(move), cho phép \(margin)",
        "is \(found), pinned \(pinned): a move of \(move), margin \(margin)")
    }
  }

  /// A figure with as many digits as tell it from its pin.
  private func amount(_ value: Double, _ kind: FigureKind) -> String {
    kind.movesInPoints
      ? number.percent(value, decimals: 4)
      : number.number(value, decimals: 1) + " " + unit(kind)
  }

  private func unit(_ kind: FigureKind) -> String {
    kind == .turns ? words.turns : words.persons
  }

  private func margin(_ value: Double, _ kind: FigureKind) -> String {
    kind.movesInPoints
      ? number.number(value * 100, decimals: 4) + " " + words.points
      : number.number(value, decimals: 1) + " " + unit(kind)
  }

  /// How far a figure moved, in percent or in points.
  func move(_ check: FigureCheck) -> String {
    guard check.move.isFinite else { return say("từ 0", "from 0") }
    let own = number.number(check.move * 100, decimals: check.move < 0.01 ? 4 : 1)
    return own + " " + (FigureKind(check.key).movesInPoints ? words.points : "%")
  }

  /// How many figures did what.
  func counts(_ verification: Verification) -> String {
    let figures = count(verification.figures.count)
    let scenarios = verification.scenarios.count
    let parts = FigureCheck.Status.allCases.reversed().compactMap { status -> String? in
      let own = verification.count(status)
      return own == 0 ? nil : "\(count(own)) \(name(status))"
    }
    let others = more(verification)
    return say(
      "\(figures) con số của \(scenarios) kịch bản",
      "\(figures) figures of \(scenarios) \(scenarios == 1 ? "scenario" : "scenarios")")
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
      + (others.isEmpty ? "" : "; " + others.joined(separator: ", ")) + "."
  }

  private func count(_ value: Int) -> String { number.number(Double(value)) }

  private func name(_ status: FigureCheck.Status) -> String {
    switch status {
    case .same: say("không đổi", "the same")
    case .within: say("thay đổi trong mức cho phép", "moved within their margin")
    case .moved: say("vượt mức cho phép", "moved beyond it")
    case .extra: say("mới", "new")
    case .missing: say("không còn", "missing")
    }
  }

  private func more(_ verification: Verification) -> [String] {
    let (failed, stale) = (verification.expectations.count, verification.stale.count)
    let unpinned = verification.unpinned.count
    var parts: [String] = []
    if failed > 0 {
      parts.append(
        say(
          "\(failed) kỳ vọng của tác giả không đúng",
          "\(failed) \(failed == 1 ? "expectation" : "expectations") failed"))
    }
    if stale > 0 {
      parts.append(
        say(
          "\(stale) tệp ghi không còn kịch bản",
          "\(stale) \(stale == 1 ? "file" : "files") of pins without a scenario"))
    }
    if unpinned > 0 {
      parts.append(
        say(
          "\(unpinned) kịch bản chưa được ghi",
          "\(unpinned) \(unpinned == 1 ? "scenario" : "scenarios") without pins"))
    }
    return parts
  }

  /// A file of pins whose scenario is gone.
  func stale(_ file: String) -> String {
    isPinned
      ? say("\(file): lưu ý: đã xóa", "\(file): remark: removed")
      : say(
        "\(file): lỗi: không còn kịch bản nào ứng với tệp này; hãy xóa tệp, hoặc dùng --update",
        "\(file): error: no scenario belongs to this file; delete it, or use --update")
  }

  /// A scenario without pins.
  func unpinned(_ pins: Verification.Pins) -> String {
    say(
      "\(pins.file): lưu ý: kịch bản '\(pins.scenario)' chưa được ghi; hãy ghi bằng "
        + "'enrolcast verify --update --reason …'",
      "\(pins.file): remark: the scenario '\(pins.scenario)' has no pins; "
        + "'enrolcast verify --update --reason …' makes them")
  }
}
