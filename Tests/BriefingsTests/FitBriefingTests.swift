import EnrolmentModel
import Scenarios
import Testing

@testable import Briefings

@Suite("What the fit of the past says")
struct FitBriefingTests {
  private static func document(_ language: Language) throws -> Document {
    let study = try ExampleStudy.shared.get()
    return FitBriefing(study.fit, targets: study.loaded.project.targets, language: language)
      .document(provenance: "", meta: [])
  }

  @Test("rows, path, choices, naive forecasts, what each row moves: the tables of the help")
  func hasTables() throws {
    let keys = try Self.document(.en).blocks.compactMap { block -> String? in
      guard case .table(let table) = block else { return nil }
      return table.key
    }
    #expect(keys == ["path", "choices", "naive", "ladder", "influence", "conflicts", "left-out"])
  }

  @Test("the four treatments stand side by side, the default first")
  func hasTreatments() throws {
    let csv = CSVRenderer().render(try Self.document(.vi))
    let choices = csv.split(separator: "\n").filter { $0.hasPrefix("choices,") }
      .map { $0.split(separator: ",")[1] }
    #expect(choices.prefix(4) == ["intervention", "outlier", "drop", "keep"])
    #expect(choices.contains("carry-over P10") && choices.contains("carry-over P90"))
  }

  @Test("observed, partly observed and missing years are counted and named")
  func countsYears() throws {
    let text = TextRenderer().render(try Self.document(.vi)).replacing("\n", with: " ")
    #expect(text.contains("Dùng 16 dòng số liệu tuyển sinh."))
    #expect(text.contains("5 năm có đủ số liệu, 1 năm có một phần, 4 năm không có."))
  }
}
