import Briefings
import EnrolmentModel
import Foundation
import Scenarios

/// The project of the checkout, briefed once for all tests with few draws.
struct HanoiBriefing {
  let documents: [Language: Document]
  let result: RunResult

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let shared = Result { try HanoiBriefing() }

  private init() throws {
    let location = ProjectLocation(
      data: Self.root.path + "/notebooks-data", scenarios: Self.root.path + "/scenarios")
    let loaded = try Project.load(
      location, scenarios: [],
      settings: RunSettings(asOf: nil, until: nil, draws: 2000, seed: 72), findings: Findings())
    let executor = ThreadedExecutor(threads: 2)
    let (result, detail) = try loaded.study.run(
      executor: executor, reading: { StudyDetail($0) }, progress: { _ in })
    let bench = try Workbench(
      loaded.study, for: [loaded.project.baseline] + loaded.project.scenarios, draws: 1000,
      executor: executor)
    let questions = StandardQuestions(about: loaded.project.scenarios, on: bench)
    self.result = result
    documents = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        let source = BriefingSource(
          run: "run 2000", questions: "run 1000",
          facts: [("as-of", "as of", DateText(language).day(loaded.asOf))],
          meta: [("as-of", loaded.asOf.description)])
        let briefing = PlanBriefing(
          result, detail: detail, questions: questions, book: loaded.project.book, source: source,
          language: language)
        return (language, briefing.document)
      })
  }

  static func document(_ language: Language) throws -> Document {
    guard let document = try shared.get().documents[language] else {
      throw CocoaError(.fileNoSuchFile)
    }
    return document
  }
}

/// What a document says outside of tables, captions and numbered headings.
func prose(_ document: Document) -> [String] {
  document.blocks.flatMap { block -> [String] in
    switch block {
    case .paragraph(let text): [text]
    case .list(let items): items
    case .picture(let picture): [picture.alternative]
    case .heading, .table: []
    }
  }
}
