import EnrolmentModel
import Foundation
import Testing

@testable import Briefings

@Suite("The article on levers")
struct LeversArticleTests {
  private static let article = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/EnrolmentModel/EnrolmentModel.docc/Levers.md")

  @Test("is what the catalogue says now; if not, 'make levers-article' writes it again")
  func current() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1].isEmpty && lines[2].contains("`make levers-article`"))
    let own = (lines[..<1] + lines[3...]).joined(separator: "\n")
    let isCurrent = own == MarkdownRenderer().render(CatalogueBriefing(.en).levers)
    #expect(isCurrent)
  }

  @Test("has every lever with its clause and its sentence")
  func complete() throws {
    let text = try String(contentsOf: Self.article, encoding: .utf8)
    for lever in LeverCatalogue.all {
      #expect(text.contains("\(lever.key) (\(lever.clause)): \(lever.summary.en)"))
    }
  }
}
