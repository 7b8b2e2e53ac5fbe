import Testing

@testable import Briefings

@Suite("A document in a terminal")
struct TextRendererTests {
  private func lines(_ blocks: Document.Block..., title: String = "T") -> [String] {
    TextRenderer().render(Document(title: title, blocks: blocks))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static let level = "Đào tạo thường xuyên dưới 3 tháng"

  /// A table with a text column, then numeric columns with long headings.
  private static func table(numeric: Int, text: String, heading: String = level) -> Table {
    let columns =
      [Table.Column("name", "Tên")]
      + (0..<numeric).map { Table.Column("n\($0)", heading, numeric: true) }
    return Table(
      caption: "Bảng", columns: columns,
      rows: (0..<2).map { _ in
        [.init(text)] + (0..<numeric).map { .init("1.234.56\($0)", Double($0)) }
      })
  }

  @Test("columns stand under one another, texts left and numbers right")
  func aligns() {
    let table = Table(
      columns: [.init("a", "Kịch bản"), .init("b", "P50", numeric: true)],
      rows: [[.init("nền"), .init("73,1", 73.1)], [.init("toàn bộ"), .init("9,2", 9.2)]])
    #expect(
      lines(.table(table)).dropFirst(3).map(\.self) == [
        "Kịch bản   P50", "--------------", "nền       73,1", "toàn bộ    9,2", "",
      ])
  }

  @Test(
    "no line is wider than 100 columns, however many levels and however long their names",
    arguments: [1, 4, 8, 14])
  func fits(_ numeric: Int) {
    for text in ["nền", String(repeating: "Trình độ ", count: 30)] {
      let lines = lines(.table(Self.table(numeric: numeric, text: text)))
      #expect(lines.allSatisfy { $0.count <= 100 })
      for column in 0..<numeric {
        #expect(lines.contains { $0.contains("1.234.56\(column)") })
      }
    }
  }

  @Test("a long heading is put on several lines before a text is cut")
  func wrapsHeadings() {
    let lines = lines(.table(Self.table(numeric: 6, text: String(repeating: "x", count: 30))))
    #expect(lines.contains { $0.contains(String(repeating: "x", count: 30)) })
    #expect(!lines.contains { $0.contains("…") })
    #expect(lines.contains { $0.contains("thường") } && lines.contains { $0.hasSuffix("tháng") })
  }

  @Test("a text that is too long ends with an ellipsis, a number never")
  func cutsTexts() {
    let lines = lines(.table(Self.table(numeric: 3, text: String(repeating: "y", count: 200))))
    #expect(lines.filter { $0.contains("…") }.count == 2)
    #expect(lines.allSatisfy { !$0.contains("1.2…") })
  }

  @Test("a phrase around a number is whole while a text can give way")
  func keepsPhrases() {
    let phrase = "60,7 % (P10 39,7, P90 79,3)"
    let table = Table(
      columns: [
        .init("a", "A"), .init("p50", "Giá trị", numeric: true, isPhrase: true), .init("b", "B"),
      ],
      rows: [
        [
          .init(String(repeating: "x", count: 60)), .init(phrase, 0.6),
          .init(String(repeating: "y", count: 50)),
        ]
      ])
    #expect(lines(.table(table)).contains { $0.contains(phrase) && $0.count <= 100 })
  }

  @Test("words wrap at 100 columns, and 72,2 % is never cut in two")
  func wraps() {
    let text = String(repeating: "đạt 72,2 % ", count: 40)
    let lines = lines(.paragraph(text)).dropFirst(3)
    #expect(lines.allSatisfy { $0.count <= 100 && !$0.hasPrefix("%") })
    #expect(lines.joined(separator: " ").hasPrefix("đạt 72,2 % đạt 72,2 %"))
    #expect(TextRenderer.wrap("a b c", width: 3) == ["a b", "c"])
    #expect(TextRenderer.wrap("averylongword b", width: 3) == ["averylongword", "b"])
    #expect(TextRenderer.wrap("two\nlines") == ["two lines"])
  }

  @Test("an empty table or paragraph leaves no trace")
  func skipsEmpty() {
    let empty = Table(columns: [.init("a", "A")], rows: [])
    #expect(lines(.table(empty), .paragraph(""), .paragraph("end")) == ["T", "=", "", "end", ""])
  }

  @Test("a list hangs its lines under the first word")
  func writesLists() {
    let item = String(repeating: "chữ ", count: 40)
    let lines = lines(.heading("H"), .list([item])).dropFirst(3)
    #expect(lines.first == "H")
    #expect(lines.contains { $0.hasPrefix("- chữ") } && lines.contains { $0.hasPrefix("  chữ") })
  }
}
