import Briefings
import EnrolmentModel
import Foundation
import Testing

@Suite("Every number in a sentence stands in a table")
struct ProseTests {
  @Test("of the same document, at its rounding", arguments: Language.allCases)
  func numbers(language: Language) throws {
    let document = try HanoiBriefing.document(language)
    let cells = ProseNumbers(document, language)
    let sentences = prose(document)
    #expect(sentences.flatMap { ProseNumbers.numbers($0, language) }.count > 100)
    for sentence in sentences {
      #expect(cells.missing(in: sentence).isEmpty, "\(sentence)")
    }
  }

  @Test("and a wrong one is found (control)", arguments: Language.allCases)
  func planted(language: Language) throws {
    let document = try HanoiBriefing.document(language)
    let cells = ProseNumbers(document, language)
    let decimal = language == .vi ? "," : "."
    for wrong in [
      "68\(decimal)47 %", "3\(decimal)1416", "231\(language == .vi ? "." : ",")728",
      "99\(decimal)3 %",
    ] {
      #expect(!cells.missing(in: "x \(wrong) y").isEmpty, "\(wrong)")
    }
    // Each number of the answer with another last digit: nearly all are caught, since
    // hardly any happens to stand elsewhere.
    let numbers = prose(document).flatMap { ProseNumbers.numbers($0, language) }
      .filter { $0.digits.count > 3 }
    let caught = numbers.filter { number in
      let last = number.digits.last?.wholeNumberValue ?? 0
      let text =
        String(number.digits.dropLast()) + "\((last + 5) % 10)" + (number.isPercent ? " %" : "")
      let written = language == .vi ? text.replacing(".", with: ",") : text
      return !cells.missing(in: written).isEmpty
    }
    #expect(
      Double(caught.count) > 0.8 * Double(numbers.count), "\(caught.count) of \(numbers.count)")
  }

  @Test("and both languages carry the same numbers, block by block")
  func languages() throws {
    let (vi, en) = (try HanoiBriefing.document(.vi), try HanoiBriefing.document(.en))
    #expect(vi.blocks.count == en.blocks.count)
    for (left, right) in zip(vi.blocks, en.blocks) {
      // 04/3/2022 and 2022-03-04 are the same day.
      func own(_ block: Document.Block, _ language: Language) -> [Double] {
        // The Vietnamese name of short courses has a number that the English one has not.
        block.sentences.map { $0.replacing("dưới 3 tháng", with: "") }
          .flatMap { ProseNumbers.numbers($0, language).map(\.value) }.sorted()
      }
      #expect(own(left, .vi) == own(right, .en), "\(left.sentences)\n\(right.sentences)")
      guard let first = left.table, let second = right.table else { continue }
      #expect(first.key == second.key && first.columns.map(\.key) == second.columns.map(\.key))
      let numeric = first.columns.indices.filter { first.columns[$0].isNumeric }
      for (row, other) in zip(first.rows, second.rows) {
        #expect(numeric.map { row[$0].raw } == numeric.map { other[$0].raw })
      }
    }
  }

  @Test("and the same sentences stand in every text format", arguments: Language.allCases)
  func formats(language: Language) throws {
    let document = try HanoiBriefing.document(language)
    let cells = ProseNumbers(document, language)
    let markdown = MarkdownRenderer().render(document).split(separator: "\n").filter {
      !$0.hasPrefix("|") && !$0.hasPrefix("#") && !$0.hasPrefix("*") && !$0.hasPrefix("Bảng ")
        && !$0.hasPrefix("Table ") && !$0.hasPrefix("Số liệu của Hình")
        && !$0.hasPrefix("Data of Figure")
    }
    let html = HTMLRenderer().render(document)
    let paragraphs = html.matches(of: #/<(?:p|p class="alternative"|li)>([^<]*)</#).map {
      String($0.1)
    }
    let json = try JSONSerialization.jsonObject(
      with: Data(JSONRenderer().render(document).utf8))
    let text = try #require((json as? [String: Any])?["text"] as? [String])
    for sentence in prose(document) {
      #expect(text.contains(sentence))
      #expect(paragraphs.contains { $0.replacing("&quot;", with: "\"") == sentence }, "\(sentence)")
      #expect(markdown.contains { $0 == sentence || $0 == "- " + sentence }, "\(sentence)")
    }
    for line in markdown.map(String.init) + paragraphs {
      #expect(cells.missing(in: line).isEmpty, "\(line)")
    }
  }
}
