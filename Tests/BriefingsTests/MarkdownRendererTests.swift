import Testing

@testable import Briefings

@Suite("A document in Markdown")
struct MarkdownRendererTests {
  private func text(_ blocks: [Document.Block], provenance: String = "") -> String {
    MarkdownRenderer().render(
      Document(title: "Kế hoạch", blocks: blocks, provenance: provenance))
  }

  @Test("headings, lists, tables and the foot")
  func renders() {
    let table = Table(
      caption: "Bảng 1",
      columns: [.init("a", "Kịch bản"), .init("b", "P50", numeric: true), .init("c", "Ẩn")],
      rows: [[.init("nền"), .init("73,1", 73.1), .init("x")]], shown: [0, 1])
    #expect(
      text([.heading("Phần"), .list(["một", "hai"]), .table(table)], provenance: "Nguồn") == """
        # Kế hoạch

        ## Phần

        - một
        - hai

        Bảng 1

        | Kịch bản | P50 |
        |---|--:|
        | nền | 73,1 |

        *Nguồn*

        """)
  }

  @Test("bars and line ends inside a cell do not end it, and none is lost")
  func escapes() {
    let table = Table(
      columns: [.init("a", "A")], rows: [[.init("|x||y\nz|")]])
    #expect(text([.table(table)]).hasSuffix("| \\|x\\|\\|y z\\| |\n"))
  }

  @Test("an empty table leaves no trace")
  func skipsEmpty() {
    #expect(text([.table(Table(columns: [.init("a", "A")], rows: []))]) == "# Kế hoạch\n")
  }
}
