import EnrolmentModel
import Scenarios
import Testing

@testable import Briefings

@Suite("One document in two languages")
struct BriefingLanguageTests {
  private static func documents(_ language: Language) throws -> [(name: String, Document)] {
    let study = try ExampleStudy.shared.get()
    let project = study.loaded.project
    let explained = project.scenarios.map { scenario in
      (
        name: "explain \(scenario.name)",
        ExplainBriefing(
          scenario, baseline: project.baseline, plan: project.plan, book: project.book,
          language: language
        ).document
      )
    }
    return [
      (
        name: "run",
        RunBriefing(study.result, language: language).document(provenance: "", meta: [])
      ),
      (
        name: "fit",
        FitBriefing(study.fit, targets: project.targets, language: language)
          .document(provenance: "", meta: [])
      ),
      (name: "levers", CatalogueBriefing(language).levers),
      (name: "assumptions", CatalogueBriefing(language).assumptions(project.book)),
    ] + explained
  }

  private static func tables(_ document: Document) -> [Table] {
    document.blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table
    }
  }

  @Test("both languages carry the same numbers in every cell of every table")
  func carriesSameNumbers() throws {
    for (vi, en) in zip(try Self.documents(.vi), try Self.documents(.en)) {
      let (first, second) = (Self.tables(vi.1), Self.tables(en.1))
      #expect(first.count == second.count)
      for (one, other) in zip(first, second) {
        #expect(one.columns.map(\.key) == other.columns.map(\.key), "\(vi.name)")
        #expect(one.rows.count == other.rows.count)
        for (row, same) in zip(one.rows, other.rows) {
          for (column, cells) in zip(one.columns, zip(row, same)) where column.isNumeric {
            #expect(cells.0.raw == cells.1.raw, "\(vi.name) \(column.key)")
            #expect(
              figures(cells.0.text, .vi) == figures(cells.1.text, .en), "\(vi.name) \(column.key)")
          }
        }
      }
    }
  }

  @Test("what programs read does not depend on the language, but for names and notes")
  func keepsFilesApart() throws {
    let free = ["name", "note"]
    for (vi, en) in zip(try Self.documents(.vi), try Self.documents(.en)) {
      for (one, other) in zip(Self.tables(vi.1), Self.tables(en.1)) {
        let kept = one.columns.indices.filter { !free.contains(one.columns[$0].key) }
        let (first, second) = (
          one.rows.map { row in kept.map { row[$0].raw } },
          other.rows.map { row in kept.map { row[$0].raw } }
        )
        #expect(first == second, "\(vi.name) \(one.key)")
      }
    }
  }

  @Test("no line of any document is wider than 100 columns")
  func fits() throws {
    for language in Language.allCases {
      for (name, document) in try Self.documents(language) {
        let lines = TextRenderer().render(document).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 100 }, "\(name)")
      }
    }
  }

  @Test("a Vietnamese document has no English word of ours, an English one no Vietnamese letter")
  func keepsLanguagesApart() throws {
    for (name, document) in try Self.documents(.en) where name == "run" || name == "fit" {
      let text = TextRenderer().render(document)
      #expect(!text.contains { "ăâđêôơưạảấầẩẫậ".contains($0) }, "\(name)")
    }
    let english = ["median", "rows", "target", "baseline scenario", "draws", "reach", "years"]
    for (name, document) in try Self.documents(.vi) where name == "run" || name == "fit" {
      let text = TextRenderer().render(document)
      for word in english { #expect(!text.contains(word), "\(name): \(word)") }
    }
  }
}
