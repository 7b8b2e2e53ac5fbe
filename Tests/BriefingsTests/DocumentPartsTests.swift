import EnrolmentModel
import Testing

@testable import Briefings

@Suite("The parts of a document that is handed in")
struct DocumentPartsTests {
  private let letterhead = Letterhead(
    language: .vi, issuer: ["A", "B & C"], nation: ["D"], dateline: "E", subtitle: "F <G>")

  private func document(_ blocks: [Document.Block]) -> Document {
    Document(title: "T", blocks: blocks, provenance: "P", letterhead: letterhead)
  }

  private let picture = Picture(
    key: "own", caption: "What", alternative: "It \"tells\"", note: "n",
    table: Table(
      key: "own", note: "n", columns: [.init("a", "A"), .init("b", "B", .percent(1))],
      rows: [[.init("x"), .init("72,2 %", 0.722, .percent(1))]]),
    specification: ["mark": "bar", "n": 1.5, "list": [1, .null, true]],
    chart: NativeChart(
      kind: .bar, categories: "a", series: [.init("b", "000000")], valueTitle: "B",
      valueStyle: .percent(1), minimum: nil))

  @Test("numbers headings, tables and pictures, each in its own row")
  func numbering() {
    let table = Table(key: "t", caption: "c", columns: [.init("a", "A")], rows: [[.init("x")]])
    let blocks = Numbering(tableWord: "Bảng", pictureWord: "Hình", figuresOf: "Số liệu của Hình")
      .numbered([.heading("h"), .table(table), .picture(picture), .heading("i"), .table(table)])
    let words = blocks.map { $0.sentences.first ?? $0.table?.caption ?? "" }
    #expect(words == ["1. h", "Bảng 1. c", "Hình 1. What", "2. i", "Bảng 2. c"])
    #expect(blocks[2].table?.caption == "Số liệu của Hình 1")
  }

  @Test("JSON keeps the order of keys and writes numbers as result files do")
  func json() {
    #expect(picture.specification.text == #"{"mark":"bar","n":1.5,"list":[1,null,true]}"#)
    let merged = picture.specification.merging(["n": 2, "x": "y"])
    #expect(merged.text == #"{"mark":"bar","list":[1,null,true],"n":2,"x":"y"}"#)
    #expect(JSONValue.number(.nan).text == "null" && JSONValue.quoted("a\"\n") == #""a\"\n""#)
  }

  @Test("HTML is one file: style, picture and words inside, nothing from elsewhere")
  func html() {
    let text = HTMLRenderer(pictures: ["own": "<svg>drawn</svg>"]).render(
      document([.heading("a < b"), .paragraph("x & y"), .list(["z"]), .picture(picture)]))
    for part in [
      "<html lang=\"vi\">", "<h2>a &lt; b</h2>", "<p>x &amp; y</p>", "<li>z</li>",
      "<svg>drawn</svg>", "aria-label=\"It &quot;tells&quot;\"", "<td class=\"n\">72,2 %</td>",
      "F &lt;G&gt;", "<strong>B &amp; C</strong>",
    ] { #expect(text.contains(part), "\(part)") }
    for foreign in ["src=", "href=", "http:", "https:", "<script", "@import", "url("] {
      #expect(!text.contains(foreign), "\(foreign)")
    }
    let bare = HTMLRenderer().render(document([.picture(picture)]))
    #expect(!bare.contains("<svg") && bare.contains("It &quot;tells&quot;"))
  }

  @Test("Markdown and JSON tell a picture in words and figures; CSV has its table")
  func pictures() {
    let own = document([.picture(picture)])
    let markdown = MarkdownRenderer().render(own)
    #expect(markdown.contains("**What**\n\nIt \"tells\"\n\n| A | B |"))
    #expect(markdown.contains("*n*") && !markdown.contains("*P*"))
    let json = JSONRenderer().render(own)
    #expect(json.contains(#""specification":{"mark":"bar""#) && json.contains(#""b":0.722"#))
    #expect(CSVRenderer().render(own) == "table,a,b\nown,x,0.722\n")
    #expect(TextRenderer().render(own).contains("It \"tells\""))
    // Answers on a screen keep their form: no text, no pictures.
    let plain = JSONRenderer().render(Document(title: "T", blocks: [.paragraph("x")]))
    #expect(!plain.contains("\"text\"") && !plain.contains("\"pictures\""))
  }

  @Test("a style writes the same number for people and for a workbook")
  func styles() {
    let (vi, en) = (NumberText(.vi), NumberText(.en))
    let cases: [(NumberStyle, Double, String, String, String)] = [
      (.count, 224_500, "224.500", "224,500", "#,##0"),
      (.signedCount, 1200, "+1.200", "+1,200", "+#,##0;-#,##0;0"),
      (.percent(1), 0.722, "72,2 %", "72.2 %", "0.0\\ %"),
      (.probability, 0.73, "73 %", "73 %", "0\\ %"),
      (.points(1), 0.019, "1,9", "1.9", "0.0\\ %"),
      (.signedPoints(2), -0.0008, "-0,08", "-0.08", "+0.00\\ %;-0.00\\ %;0.00\\ %"),
      (.decimal(2), 8.579, "8,58", "8.58", "#,##0.00"),
      (.signedDecimal(1), 2.25, "+2,3", "+2.3", "+0.0;-0.0;0.0"),
      (.year, 2022, "2022", "2022", "0"),
    ]
    for (style, value, vietnamese, english, format) in cases {
      #expect(style.text(value, vi) == vietnamese && style.text(value, en) == english)
      #expect(style.workbookFormat == format, "\(style)")
    }
  }
}
