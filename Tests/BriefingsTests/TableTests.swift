import Testing

@testable import Briefings

@Suite("A table of which people see a part")
struct TableTests {
  private func document(_ shownRows: [Int]) -> Document {
    Document(
      title: "T",
      blocks: [
        .table(
          Table(
            columns: [.init("name", "Name"), .init("se", "se", numeric: true)],
            rows: [[.init("clear"), .init("1", 1)], [.init("vague"), .init("2", 2)]],
            shown: [0], shownRows: shownRows))
      ])
  }

  @Test("shows people the rows and columns that are meant for them, and programs all")
  func rows() {
    let own = document([0])
    let text = TextRenderer().render(own)
    #expect(text.contains("clear") && !text.contains("vague") && !text.contains("se"))
    #expect(!MarkdownRenderer().render(own).contains("vague"))
    #expect(CSVRenderer().render(own) == "name,se\nclear,1\nvague,2\n")
    #expect(JSONRenderer().render(own).contains("vague"))
  }

  @Test("is left out of a text where no row is for people")
  func noRows() {
    #expect(TextRenderer().render(document([])) == "T\n=\n")
    #expect(CSVRenderer().render(document([])).contains("clear"))
  }
}
