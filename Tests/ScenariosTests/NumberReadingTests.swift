import EnrolmentModel
import Testing

@testable import Scenarios

/// A number as written, and what is read or said of it.
struct WrittenCase: CustomTestStringConvertible, Sendable {
  let text: String
  let style: NumberStyle
  let value: Double?
  let unit: WrittenNumber.Unit
  let says: String

  init(
    _ text: String, _ style: NumberStyle = .cautious, is value: Double? = nil,
    _ unit: WrittenNumber.Unit = .plain, says: String = ""
  ) {
    (self.text, self.style, self.value, self.unit, self.says) = (text, style, value, unit, says)
  }

  var testDescription: String { "\(text) (\(style))" }
}

@Suite("Reading a written number")
struct NumberReadingTests {
  @Test(
    "reads what can be read in one way only",
    arguments: [
      WrittenCase("60", is: 60), .init("0", is: 0), .init("-0", is: 0), .init("-1.5", is: -1.5),
      .init("+3", is: 3), .init("0.125", is: 0.125), .init("1234.500", is: 1234.5),
      .init("60 %", is: 60, .percent), .init("60%", is: 60, .percent),
      .init("-2.5 %", is: -2.5, .percent), .init("0.3 points", is: 0.3, .points),
      .init("1 point", is: 1, .points), .init("0.3 điểm", is: 0.3, .points),
      .init("  7  ", is: 7), .init("60\u{A0}%", is: 60, .percent),
      .init("1,000.5", .en, is: 1000.5), .init("1,000,000", .en, is: 1_000_000),
      .init("1.125", .en, is: 1.125), .init("1,125", .en, is: 1125),
      .init("1.000,5", .vi, is: 1000.5), .init("224.500", .vi, is: 224_500),
      .init("1,5", .vi, is: 1.5), .init("0,125", .vi, is: 0.125), .init("1,125", .vi, is: 1.125),
      .init("224.500", .machine, is: 224.5), .init("1e-05", .machine, is: 1e-5),
      .init("1.5E+3", .machine, is: 1500),
    ])
  func reads(_ written: WrittenCase) throws {
    let number = try NumberReading.read(written.text, style: written.style)
    #expect(number.value == written.value)
    #expect(number.unit == written.unit)
    #expect(number.value.sign == .plus || number.value < 0)
  }

  private static let ambiguity =
    "; write one of these, or state 'locale: en' or 'locale: vi' at the head of the file"

  @Test(
    "refuses what could be read in two ways, or in none, and names the mend",
    arguments: [
      WrittenCase("224.500", says: "'224.500' can be read as 224500 or as 224.5" + ambiguity),
      .init("1,125", says: "'1,125' can be read as 1125 or as 1.125" + ambiguity),
      .init("-1.125 %", says: "'-1.125' can be read as -1125 or as -1.125" + ambiguity),
      .init("1,5", says: "'1,5': write 1.5"),
      .init("0,125", says: "'0,125': write 0.125"),
      .init("1,5 %", says: "'1,5': write 1.5"),
      .init(
        "1,000.5",
        says: "'1,000.5': write 1000.5, or state 'locale: en' at the head of the file"),
      .init(
        "1.000.000",
        says: "'1.000.000': write 1000000, or state 'locale: vi' at the head of the file"),
      .init("1,5", .en, says: "'1,5': write 1.5"),
      .init("1.000,5", .en, says: "'1.000,5': write 1000.5"),
      .init("1.5", .vi, says: "'1.5': write 1,5"),
      .init("0.125", .vi, says: "'0.125': write 0,125"),
      .init("1,000.5", .vi, says: "'1,000.5': write 1000,5"),
      .init("010", says: "'010': write 10"),
      .init("007.5", says: "'007.5': write 7.5"),
      .init(".5", says: "'.5': write 0.5"),
      .init("5.", says: "'5.': write 5"),
      .init("1e3", says: "'1e3': write 1000"),
      .init("1.5e-3", says: "'1.5e-3': write 0.0015"),
      .init("2e-5", says: "'2e-5': write 0.00002"),
      .init("1_000", says: "'1_000': write 1000"),
      .init("1 000", says: "'1 000': write 1000"),
      .init("−2", says: "'−2': write -2"),
      .init(".nan", says: "'.nan' is not a finite number; write the figure itself"),
      .init("inf", says: "'inf' is not a finite number; write the figure itself"),
      .init("-inf", says: "'-inf' is not a finite number; write the figure itself"),
      .init(
        "0x1F",
        says: "'0x1F' is a notation of programs; write the number with digits from 0 to 9"),
      .init("about 60", says: "'about 60' is not a number"),
      .init("1.2.3", says: "'1.2.3' is not a number"),
      .init("--1", says: "'--1' is not a number"),
      .init("٣", says: "'٣' is not a number"),
      .init("-", says: "'-' is not a number"),
      .init(".", says: "'.' is not a number"),
      .init("", says: "a number is missing here"),
      .init(
        "60 persons",
        says: "'persons' after 60 is not a known unit; "
          + "write '60 %', '60 points' or '60' alone"),
      .init("1e999", .machine, says: "this number is too large"),
      .init(String(repeating: "9", count: 61), says: "this is too long to be a number"),
    ])
  func refuses(_ written: WrittenCase) {
    let problem = #expect(throws: NumberProblem.self) {
      try NumberReading.read(written.text, style: written.style)
    }
    #expect(problem?.message.en == written.says)
  }

  @Test("says the same in Vietnamese")
  func speaksVietnamese() {
    let problem = #expect(throws: NumberProblem.self) {
      try NumberReading.read("224.500", style: .cautious)
    }
    #expect(
      problem?.message.vi
        == "'224.500' có thể đọc là 224500 hoặc 224.5 (dấu chấm thập phân); "
        + "hãy viết một trong hai, hoặc ghi 'locale: vi' hay 'locale: en' ở đầu tệp")
  }

  @Test("a percentage is the same double as the fraction it stands for")
  func percentIsRoundedOnce() throws {
    for tenth in 0...1000 {
      let text = "\(tenth / 10).\(tenth % 10) %"
      let number = try NumberReading.read(text, style: .cautious)
      #expect(number.hundredth == Double(tenth) / 1000)
    }
  }

  @Test("any text is read or refused, and never traps")
  func survivesAnything() {
    var bytes = SeededBytes(seed: 72)
    let alphabet = Array("0123456789.,+-eE_x %points\u{2212}\u{A0}'naif∞đ")
    for _ in 0..<10_000 {
      let text = String(
        (0..<bytes.next(below: 12)).map { _ in alphabet[bytes.next(below: alphabet.count)] })
      for style in NumberStyle.allCases {
        let number = try? NumberReading.read(text, style: style)
        #expect(number.map { $0.value.isFinite } ?? true)
      }
    }
  }
}
