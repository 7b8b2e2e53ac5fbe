import Briefings
import EnrolmentModel
import Foundation
import Testing

@testable import DocumentTools

@Suite("What a briefing is made of, and what it does without its tools")
struct MissingToolTests {
  @Test("an archive's check sums are those of the standard")
  func checksum() {
    #expect(StoredArchive.checksum(Data("123456789".utf8)) == 0xCBF4_3926)
    #expect(StoredArchive.checksum(Data()) == 0)
  }

  @Test("the reference document is an archive that unzip accepts")
  func archive() throws {
    let path = NSTemporaryDirectory() + UUID().uuidString + ".docx"
    try ReferenceDocument.data.write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let list = try output(["python3", "-m", "zipfile", "-t", path])
    #expect(list.code == 0 && !list.text.contains("bad"), "\(list.text)")
    // Every part is well-formed markup.
    let parts = try output([
      "python3", "-c",
      "import sys, zipfile, xml.dom.minidom as m; z = zipfile.ZipFile(sys.argv[1]); print(len([m.parseString(z.read(n)) for n in z.namelist()]))",
      path,
    ])
    #expect(parts.text == "6\n")
  }

  @Test("no text is taken for markup, by Word or by Typst")
  func markup() {
    let text = "1. *a* _b_ `c` | <d> & #e $f$ [g](h) \"i\" \\ ~j~ ^k^ @l\nm"
    let table = Table(
      key: "t", caption: text, columns: [.init("a", text)], rows: [[.init(text)]])
    let document = Document(title: text, blocks: [.paragraph(text), .list([text]), .table(table)])
    let word = WordSource(document: document, pictures: [:]).text
    #expect(
      word.contains(
        ##"\*a\* \_b\_ \`c\` \| \<d\> \& \#e \$f\$ \[g\]\(h\) \"i\" \\ \~j\~ \^k\^ \@l m"##))
    let typst = TypstSource(document: document, pictures: [:]).text
    #expect(typst.contains(#""1. *a* _b_ `c` | <d> & #e $f$ [g](h) \"i\" \\ ~j~ ^k^ @l m""#))
  }

  @Test("columns get shares that sum to one, and no number is cut")
  func widths() {
    let table = Table(
      columns: [.init("a", "Name"), .init("b", "Value", .count), .init("c", "Remark")],
      rows: [
        [.init("short"), .init("224.500", 224_500), .init(String(repeating: "long ", count: 60))]
      ])
    let shares = ColumnWidths(table).shares
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    #expect(shares[1] * 108 > 7 && shares[2] > shares[0])
  }

  @Test("an existing file is replaced, and a folder that cannot be written to is named")
  func places() async throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let document = try HanoiBriefing.document(.en)
    let writer = BriefWriter(folder: folder, asOf: try HanoiBriefing.shared.get().result.asOf)
    let first = await writer.write([("b", document)], [.csv])
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/b.csv"))
    let second = await writer.write([("b", document)], [.csv])
    #expect(first.files == second.files && second.problems.isEmpty)
    #expect(try String(contentsOfFile: folder + "/b.csv", encoding: .utf8).count > 1000)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["b.csv"])
    let blocked = await BriefWriter(
      folder: folder + "/b.csv/inside", asOf: try HanoiBriefing.shared.get().result.asOf
    ).write([("b", document)], [.csv, .xlsx])
    #expect(blocked.files.isEmpty && blocked.isBlocked && blocked.problems.count == 2)
    #expect(blocked.problems[0].message.en.contains("b.csv/inside/b.csv cannot be written"))
  }
}
