import Testing

@testable import Scenarios

@Suite("Figures in findings")
struct FigureTextTests {
  @Test("plain digits, no zeros at the end, no exponent")
  func writesPlain() {
    #expect(FigureText.plain(421_000) == "421000")
    #expect(FigureText.plain(1e9) == "1000000000")
    #expect(FigureText.plain(-0.05) == "-0.05")
    #expect(FigureText.plain(0.1 + 0.2) == "0.3")
    #expect(FigureText.plain(1.0000001) == "1")
    #expect(FigureText.percent(1.284465469) == "128.446547 %")
  }
}
