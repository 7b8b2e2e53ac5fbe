import Briefings
import EnrolmentModel
import Foundation
import Testing

@testable import DocumentTools

/// Runs a program of the tests and gives what it printed.
func output(_ words: [String], input: String = "") throws -> (code: Int32, text: String) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = words
  let log = NSTemporaryDirectory() + UUID().uuidString
  try Data().write(to: URL(fileURLWithPath: log))
  defer { try? FileManager.default.removeItem(atPath: log) }
  process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
  process.standardError = FileHandle.nullDevice
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return (process.terminationStatus, try String(contentsOfFile: log, encoding: .utf8))
}

/// The briefing of the checkout in every format and both languages, written once.
struct WrittenBriefing {
  let folder: String
  let outcome: BriefWriter.Outcome

  static let shared = Task { try await WrittenBriefing() }

  init(_ formats: [BriefFormat] = BriefFormat.allCases) async throws {
    folder = NSTemporaryDirectory() + "enrolcast-test-" + UUID().uuidString
    let briefing = try HanoiBriefing.shared.get()
    let documents = Language.allCases.compactMap { language in
      briefing.documents[language].map { ("briefing." + language.rawValue, $0) }
    }
    outcome = await BriefWriter(folder: folder, asOf: briefing.result.asOf)
      .write(documents, formats)
  }

  func path(_ language: Language, _ ending: String) -> String {
    "\(folder)/briefing.\(language.rawValue).\(ending)"
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

private let python = HanoiBriefing.root.path + "/.venv/bin/python"
private let hasTools =
  FileManager.default.isExecutableFile(atPath: python)
  && ["/usr/bin/pandoc", "/usr/bin/soffice", "/usr/bin/pdftotext"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }

/// A text without what differs where lines are broken.
private func bare(_ text: String) -> String {
  String(text.filter { !$0.isWhitespace && $0 != "\u{A0}" })
    .precomposedStringWithCanonicalMapping
}

@Suite(
  "Files that other programs open", .enabled(if: hasTools, "run 'make test-tools'"), .serialized)
struct FormatTests {
  @Test("all formats come in both languages, with nothing to complain of")
  func all() async throws {
    let written = try await WrittenBriefing.shared.value
    #expect(written.outcome.problems.isEmpty, "\(written.outcome.problems)")
    #expect(written.outcome.files.count == 14)
    for file in written.outcome.files {
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)).count > 10_000, "\(file)")
    }
  }

  @Test("the same input gives the same bytes in every format")
  func bytes() async throws {
    let written = try await WrittenBriefing.shared.value
    let again = try await WrittenBriefing()
    defer { again.remove() }
    for file in written.outcome.files {
      let name = (file as NSString).lastPathComponent
      let (first, second) = (
        FileManager.default.contents(atPath: file),
        FileManager.default.contents(atPath: again.folder + "/" + name)
      )
      #expect(first == second, "\(name)")
    }
  }

  @Test("PDF gives its sentences back with every accent", arguments: Language.allCases)
  func pdf(language: Language) async throws {
    let written = try await WrittenBriefing.shared.value
    let text = try output(["pdftotext", "-layout", written.path(language, "pdf"), "-"]).text
    let flat = bare(text.split(separator: "\n").joined(separator: " "))
    for sentence in prose(try HanoiBriefing.document(language)) {
      // A page may break a sentence; its halves are then apart.
      let own = bare(sentence)
      #expect(
        flat.contains(own) || flat.contains(own.prefix(30)) && flat.contains(own.suffix(30)),
        "\(sentence)")
    }
    if language == .vi { #expect(flat.contains(bare("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))) }
  }

  @Test(
    "Word files hold sentences, tables with captions, pictures with words",
    arguments: Language.allCases)
  func word(language: Language) async throws {
    let written = try await WrittenBriefing.shared.value
    let document = try HanoiBriefing.document(language)
    let markup = try output(["unzip", "-p", written.path(language, "docx"), "word/document.xml"])
      .text
    let cells = ProseNumbers(document, language)
    let outside = markup.replacing(#/<w:tbl>.*?<\/w:tbl>/#.dotMatchesNewlines(), with: "")
    let paragraphs = outside.matches(of: #/<w:p>(.*?)<\/w:p>/#.dotMatchesNewlines()).map { match in
      (
        style: String(match.1.firstMatch(of: #/w:pStyle w:val="(\w+)"/#)?.1 ?? ""),
        text: match.1.matches(of: #/<w:t[^>]*>([^<]*)</#).map { String($0.1) }.joined()
          .replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
          .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      )
    }
    for sentence in prose(document) {
      #expect(paragraphs.contains { $0.text == sentence }, "\(sentence)")
    }
    let skipped = ["Heading1", "TableCaption", "ImageCaption", "Note", "Title", "Subtitle"]
    for paragraph in paragraphs where !skipped.contains(paragraph.style) {
      #expect(cells.missing(in: paragraph.text).isEmpty, "\(paragraph)")
    }
    let pictures = document.blocks.filter { if case .picture = $0 { true } else { false } }.count
    #expect(
      markup.matches(of: #/<pic:pic /#).count + markup.matches(of: #/<pic:pic>/#).count == pictures)
    #expect(markup.components(separatedBy: "<w:tblHeader").count > 10)
    #expect(paragraphs.filter { $0.style == "TableCaption" }.count > 15)
  }

  @Test(
    "LibreOffice opens Word files and workbooks whole, accents included",
    arguments: ["docx", "xlsx"])
  func office(ending: String) async throws {
    let written = try await WrittenBriefing.shared.value
    let folder = written.folder + "/" + ending
    let profile = "-env:UserInstallation=file://" + written.folder + "/profile"
    let code = try output([
      "soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder,
      written.path(.vi, ending),
    ]).code
    #expect(code == 0)
    let text = try output(["pdftotext", folder + "/briefing.vi.pdf", "-"]).text
    let flat = bare(text)
    for words in [
      "tỷ lệ lao động qua đào tạo", "có bằng cấp, chứng chỉ", "lượt người", "Giới hạn sử dụng",
    ] {
      #expect(flat.contains(bare(words)), "\(words)")
    }
  }

  @Test("openpyxl finds typed cells, frozen heads and native charts", arguments: Language.allCases)
  func workbook(language: Language) async throws {
    let written = try await WrittenBriefing.shared.value
    let script = """
      import openpyxl, json, sys
      book = openpyxl.load_workbook(sys.argv[1])
      print(json.dumps([{"name": s.title, "charts": len(s._charts), "frozen": s.freeze_panes,
        "head": [c.value for c in s[4]] if s.max_row > 3 else [],
        "rows": [[c.value for c in row] for row in s.iter_rows(min_row=5)],
        "formats": [[c.number_format for c in row] for row in s.iter_rows(min_row=5)],
        "text": [c.value for c in s["A"] if isinstance(c.value, str)]} for s in book.worksheets]))
      """
    let answer = try output([python, "-c", script, written.path(language, "xlsx")])
    #expect(answer.code == 0)
    let sheets = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [[String: Any]])
    let document = try HanoiBriefing.document(language)
    let text = try #require(sheets[0]["text"] as? [String])
    for sentence in prose(document) {
      #expect(text.contains { $0 == sentence || $0 == "– " + sentence }, "\(sentence)")
    }
    let blocks = document.blocks.filter { $0.table != nil }
    #expect(sheets.count == blocks.count + 1)
    #expect(
      sheets.contains { $0["name"] as? String == (language == .vi ? "Giả định" : "Assumptions") })
    for (sheet, block) in zip(sheets.dropFirst(), blocks) {
      let table = try #require(block.table)
      if case .picture = block { #expect(sheet["charts"] as? Int == 1, "\(table.key)") }
      #expect(sheet["frozen"] as? String == "B5")
      let rows = try #require(sheet["rows"] as? [[Any]])
      for (row, cells) in zip(rows, table.rows) {
        for (column, cell) in cells.enumerated() where table.columns[column].isNumeric {
          guard let value = Double(cell.raw) else { continue }
          #expect((row[column] as? NSNumber)?.doubleValue == value, "\(table.key) \(cell)")
        }
      }
    }
  }
}
