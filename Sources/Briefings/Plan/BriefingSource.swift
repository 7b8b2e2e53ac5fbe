/// The lines that say where figures come from, under tables and pictures.
public struct BriefingSource: Sendable {
  /// Of the run itself.
  public let run: String
  /// Of the questions, which are answered with fewer draws.
  public let questions: String
  /// Facts about the run in order, each with its name for readers.
  public let facts: [(key: String, name: String, value: String)]
  /// Facts for the JSON form.
  public let meta: [(key: String, value: String)]

  /// Makes the lines.
  public init(
    run: String, questions: String, facts: [(key: String, name: String, value: String)],
    meta: [(key: String, value: String)]
  ) {
    self.run = run
    self.questions = questions
    self.facts = facts
    self.meta = meta
  }
}
