internal import EnrolmentModel

/// What the briefings of questions share: targets, outcomes and levers in words.
struct QuestionText {
  let language: Language
  let plan: Plan
  let number: NumberText
  let words: Words

  init(_ language: Language, _ plan: Plan) {
    self.language = language
    self.plan = plan
    number = NumberText(language)
    words = Words(language)
  }

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  /// An indicator with its threshold: "trained-labour rate of 2022, 72.2 %".
  func name(_ target: Target) -> String {
    let level =
      target.indicator == .enrolment
      ? "\(words.name(target.indicator)) (\(words.level(target.level, plan)))"
      : words.name(target.indicator)
    return "\(level) \(target.year), \(outcome(target.atLeast, target))"
  }

  /// The key of a target for programs.
  func key(_ target: Target) -> String {
    target.indicator == .enrolment
      ? "\(target.indicator.rawValue)/\(target.level)" : target.indicator.rawValue
  }

  /// A value of a target's indicator.
  func outcome(_ value: Double, _ target: Target, decimals: Int = 1) -> String {
    target.indicator.isRate
      ? number.percent(value, decimals: decimals) : number.number(value) + " " + words.turns
  }

  /// What a target's indicator is counted in.
  func unit(_ target: Target) -> String { target.indicator.isRate ? "%" : words.turns }

  /// A difference of two values, in points or turns.
  func difference(_ value: Double, _ target: Target, decimals: Int = 3) -> String {
    target.indicator.isRate
      ? number.signed(value * 100, decimals: decimals) : number.signed(value)
  }

  /// A probability with its word.
  func probability(_ value: Double) -> String {
    "\(number.probability(value)) (\(ProbabilityWord.word(value, language)))"
  }

  /// A change of a probability in points.
  func points(_ value: Double) -> String { number.signed(value * 100, decimals: 1) }

  /// The name of a lever.
  func lever(_ key: String) -> String { LeverCatalogue.lever(key)?.name[language] ?? key }

  func probabilityCell(_ value: Double) -> Table.Cell { .init(number.probability(value), value) }
}

extension QuestionText {
  /// A cell whose text is its value in a style; nothing where there is none.
  func cell(_ value: Double?, _ style: NumberStyle) -> Table.Cell {
    .init(value.map { style.text($0, number) } ?? "", value, style)
  }
}
