import EnrolmentModel
import Scenarios
import Testing

@Suite("The entry under Figures")
struct ChangelogTests {
  @Test("a changelog that is not there is made, in the language asked for")
  func makes() {
    #expect(
      Changelog("").adding("Why.", .en)
        == "# Changelog\n\n## Unreleased\n\n### Figures\n\n- Why.\n")
    #expect(
      Changelog("").adding("Vì sao.", .vi)
        == "# Nhật ký thay đổi\n\n## Chưa phát hành\n\n### Con số\n\n- Vì sao.\n")
  }

  @Test("it goes after the last entry, and a second call adds a second")
  func appends() {
    let text = "# Changelog\n\n## Unreleased\n\n### Figures\n\n- A\n  b.\n\n### Added\n\n- C.\n"
    let once = Changelog(text).adding("D.", .vi)
    #expect(
      once
        == "# Changelog\n\n## Unreleased\n\n### Figures\n\n- A\n  b.\n- D.\n\n### Added\n\n- C.\n")
    #expect(Changelog(once).adding("E.", .en).contains("- D.\n- E.\n\n### Added"))
  }

  @Test("a section that is absent is made in its place, a released one is left alone")
  func makesSections() {
    #expect(
      Changelog("# Log\n\n## 1.0\n\n### Figures\n\n- Old.\n").adding("New.", .en)
        == "# Log\n\n## Unreleased\n\n### Figures\n\n- New.\n\n## 1.0\n\n### Figures\n\n- Old.\n")
    #expect(
      Changelog("# Log\n\n## Unreleased\n\n### Added\n\n- C.\n").adding("New.", .en)
        == "# Log\n\n## Unreleased\n\n### Figures\n\n- New.\n\n### Added\n\n- C.\n")
    #expect(
      Changelog("# Log\n\n## Unreleased\n\n### Figures\n\n## 1.0\n").adding("New.", .en)
        == "# Log\n\n## Unreleased\n\n### Figures\n\n- New.\n\n## 1.0\n")
    #expect(
      Changelog("Notes of ours.").adding("New.", .en)
        == "Notes of ours.\n\n## Unreleased\n\n### Figures\n\n- New.\n")
  }

  @Test("a heading written as a link, or in other case, is found")
  func findsHeadings() {
    #expect(
      Changelog("# Log\n\n## [Unreleased]\n\n### FIGURES\n\n- A.\n").adding("B.", .en)
        == "# Log\n\n## [Unreleased]\n\n### FIGURES\n\n- A.\n- B.\n")
  }

  @Test("line ends stay as they are, and no line passes a hundred characters")
  func keepsForm() {
    let long = Array(repeating: "word", count: 60).joined(separator: " ")
    let own = Changelog("# Log\r\n\r\n## Unreleased\r\n").adding(long + "\nnext", .en)
    #expect(own.hasPrefix("# Log\r\n\r\n## Unreleased\r\n\r\n### Figures\r\n\r\n- word word"))
    let lines = own.split(whereSeparator: \.isNewline)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.last?.hasPrefix("  word") == true && own.hasSuffix("next\r\n"))
    #expect(!own.replacing("\r\n", with: "").contains("\n"))
  }
}
