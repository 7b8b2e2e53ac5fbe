public import EnrolmentModel

/// Why a format could not be written; the others are written all the same.
public struct DocumentProblem: Error, Hashable, Sendable {
  /// What is wrong and what mends it.
  public let message: LocalizedText

  init(_ message: LocalizedText) { self.message = message }

  static let noPandoc = Self(
    LocalizedText(
      vi: "chưa có pandoc nên không tạo được tệp Word; hãy chạy 'make briefing-tools'",
      en: "pandoc is missing, so no Word file is made; run 'make briefing-tools'"))

  static let noEnvironment = Self(
    LocalizedText(
      vi:
        "chưa có thư mục .venv với typst và vl-convert nên không vẽ được hình và không tạo được PDF; hãy chạy 'make briefing-tools'",
      en:
        "there is no .venv with typst and vl-convert, so no picture and no PDF is made; run 'make briefing-tools'"
    ))

  static func failed(_ tool: String, _ output: String) -> Self {
    let text = output.split(whereSeparator: \.isNewline).suffix(3).joined(separator: " ")
    return Self(
      LocalizedText(
        vi: "\(tool) báo lỗi: \(text); hãy chạy 'make briefing-tools' rồi thử lại",
        en: "\(tool) failed: \(text); run 'make briefing-tools' and try again"))
  }

  static func notWritten(_ path: String) -> Self {
    Self(
      LocalizedText(
        vi: "không ghi được \(path); hãy kiểm tra quyền ghi của thư mục và chỗ trống trên đĩa",
        en: "\(path) cannot be written; check that its folder may be written to and has room"))
  }

  static let noScratch = Self(
    LocalizedText(
      vi: "không tạo được thư mục tạm; hãy kiểm tra chỗ trống trên đĩa hoặc đặt TMPDIR",
      en: "no temporary folder can be made; check that there is room, or set TMPDIR"))
}
