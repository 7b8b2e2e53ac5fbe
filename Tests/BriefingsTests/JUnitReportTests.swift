import Briefings
import Testing

@Suite("JUnit's XML")
struct JUnitReportTests {
  @Test("passed, failed and skipped cases, counted")
  func renders() {
    let report = JUnitReport(
      "all",
      [
        .init(
          "one",
          [
            .init("a", .passed), .init("b", .failed(kind: "moved", lines: ["x", "y"])),
            .init("c", .skipped("no pins")),
          ]), .init("two", []),
      ])
    #expect(
      report.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="all" tests="3" failures="1">
          <testsuite name="one" tests="3" failures="1" errors="0" skipped="1">
            <testcase classname="one" name="a"/>
            <testcase classname="one" name="b">
              <failure type="moved" message="x">x
        y</failure>
            </testcase>
            <testcase classname="one" name="c"><skipped message="no pins"/></testcase>
          </testsuite>
          <testsuite name="two" tests="0" failures="0" errors="0" skipped="0">
          </testsuite>
        </testsuites>

        """)
  }

  @Test("what means something to XML is escaped, and what it cannot hold is replaced")
  func escapes() {
    let text = JUnitReport(
      "a<b>&\"c\"\n\u{1}\u{FFFF}é", [.init("s", [.init("n", .failed(kind: "<", lines: ["]]>"]))])]
    ).text
    #expect(text.contains("name=\"a&lt;b&gt;&amp;&quot;c&quot;&#10;\u{FFFD}\u{FFFD}é\""))
    #expect(text.contains(">]]&gt;</failure>"))
  }
}
