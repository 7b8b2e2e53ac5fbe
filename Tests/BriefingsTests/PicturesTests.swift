import EnrolmentModel
import Foundation
import Scenarios
import Testing

@testable import Briefings

@Suite("Pictures and the tables behind them")
struct PicturesTests {
  private static let plan: Plan? = try? ExampleStudy.shared.get().loaded.project.plan

  /// Every number of a specification.
  private func numbers(_ value: JSONValue) -> [Double] {
    switch value {
    case .number(let number): [number]
    case .array(let values): values.flatMap(numbers)
    case .object(let pairs): pairs.flatMap { numbers($0.value) }
    case .null, .bool, .string: []
    }
  }

  private func waterfall(_ steps: [Double], from start: Double, isRate: Bool) throws -> Picture {
    let plan = try #require(Self.plan)
    return WaterfallPicture(
      start: ("before", start),
      steps: steps.enumerated().map { .init(key: "\($0)", name: "step \($0)", value: $1) },
      end: ("after", start + steps.reduce(0, +)), isRate: isRate, decimals: isRate ? 1 : 0,
      text: QuestionText(.en, plan), note: ""
    ).picture("own", caption: "c", tableCaption: "t", head: "Step")
  }

  @Test("steps of a waterfall add up as they are shown")
  func waterfall() throws {
    let steps = [0.4, 0.4, 0.4, -1.3, 2.45]
    let rows = try waterfall(steps, from: 99.6, isRate: false).table.rows
    let shown = rows.compactMap { Double($0[1].text.replacing("+", with: "")) }
    #expect(shown.dropLast().reduce(0, +) == shown.last)
    #expect(rows.dropFirst().dropLast().compactMap { Double($0[1].raw) } == steps)
    // Control: each step rounded alone does not.
    let alone = steps.map { $0.rounded() }.reduce(100, +)
    #expect(alone != shown.last)
  }

  @Test("bars of a waterfall lie end to end in a workbook")
  func bars() throws {
    let picture = try waterfall([5, -3, 2], from: 10, isRate: false)
    func column(_ key: String) -> [Double] {
      let index = picture.table.columns.firstIndex { $0.key == key } ?? 0
      return picture.table.rows.map { Double($0[index].raw) ?? 0 }
    }
    #expect(column("base") == [0, 10, 12, 12, 0] && column("total") == [10, 0, 0, 0, 14])
    #expect(column("up") == [0, 5, 0, 2, 0] && column("down") == [0, 0, 3, 0, 0])
    let shown = picture.table.visible.columns.map(\.key)
    #expect(shown == ["step", "value"])
  }

  @Test("what is drawn stands in the table, a missing year as a gap")
  func fan() throws {
    let study = try ExampleStudy.shared.get()
    let plan = study.loaded.project.plan
    let (_, detail) = try study.loaded.study.run(
      executor: ThreadedExecutor(threads: 1), reading: { StudyDetail($0) }, progress: { _ in })
    for language in Language.allCases {
      for fan in detail.fans {
        let target = study.result.targets.first { $0.indicator == fan.indicator }
        let picture = FanPicture(
          fan: fan, target: target, text: QuestionText(language, plan), note: ""
        ).picture("fan", caption: "c")
        let scale = fan.indicator.isRate ? 100.0 : 1
        let drawn = Set(numbers(picture.specification).map(NumberText.canonical))
        for row in picture.table.rows {
          for cell in row.dropFirst() {
            guard let value = Double(cell.raw) else { continue }
            #expect(drawn.contains(NumberText.canonical(value * scale)), "\(cell)")
          }
        }
        #expect(picture.specification.text.contains("\"published\":null"))
        #expect(picture.alternative.contains(language == .vi ? "trung vị" : "median"))
      }
    }
  }

  @Test("separators of axes follow the language")
  func separators() {
    let vi = ChartStyle(language: .vi).specification([:]).text
    let en = ChartStyle(language: .en).specification([:]).text
    #expect(vi.contains(#""decimal":",","thousands":".""#))
    #expect(en.contains(#""decimal":".","thousands":",""#))
  }

  /// Relative luminance of a colour, from 0 to 1 (WCAG 2.1).
  private func luminance(_ colour: String) -> Double {
    let value = UInt32(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { channel -> Double in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test("neighbouring colours of a stack stay apart in grey print")
  func grey() {
    let lights = ChartStyle.series.map { luminance($0).squareRoot() }
    for (one, other) in zip(lights, lights.dropFirst()) { #expect(abs(one - other) > 0.1) }
  }
}
