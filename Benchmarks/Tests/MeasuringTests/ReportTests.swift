import Foundation
import Testing

@testable import Measuring

@Suite("The report and its tables")
struct ReportTests {
  private static func timing(_ key: String, _ seconds: [Double], peak: Int? = nil) -> Timing {
    Timing(
      key, key, Samples(wall: seconds, processor: seconds.map { $0 / 2 }), reference: 1e-9,
      draws: 1_000_000, peak: peak)
  }

  private static func report() -> Report {
    var report = Report(
      machine: Machine(
        processor: "Slide rule", cores: 1, memory: 2, system: "Wood", swift: "Swift version 0"),
      reference: 1.5e-9, settings: ["draws": "1000000"])
    let (slow, fast) = (
      timing("slow", [3, 2, 4]), timing("fast", [0.2, 0.1, 0.3], peak: 12_345_678)
    )
    report.add(slow)
    report.add(fast)
    report.add(Ratio("a", "slow over fast", slow, over: fast, bound: .atLeast(8)))
    report.add(Ratio("b", "threads", wall: 1.25, bound: .atMost(1.2)))
    report.add(Ratio("c", "half | of it", slow, over: fast, factor: 0.5))
    report.remark("A remark.")
    return report
  }

  @Test("a ratio is that of the medians, and is judged on the wall")
  func ratios() {
    let ratios = Self.report().ratios
    #expect(abs(ratios[0].wall - 15) < 1e-12)
    #expect(ratios.map(\.isKept) == [true, false, nil])
    #expect(abs(ratios[2].wall - 7.5) < 1e-12)
    #expect(ratios[1].processor == nil)
  }

  @Test("a bound that is met exactly is kept")
  func bounds() {
    #expect(Ratio.Bound.atLeast(8).holds(8))
    #expect(!Ratio.Bound.atLeast(8).holds(7.999))
    #expect(Ratio.Bound.atMost(3).holds(3))
    #expect(!Ratio.Bound.atMost(3).holds(3.001))
    #expect(!Ratio.Bound.atLeast(8).holds(.nan))
  }

  @Test("processor time is also given in operations of the reference loop")
  func normalised() {
    #expect(Self.timing("x", [3]).referenceOperations == 1.5 / 1e-9)
  }

  @Test("Markdown shows ratios, then times, then remarks")
  func markdown() {
    let expected = """
      Slide rule, 1 cores, 2 GB, Wood, Swift version 0; one operation of the reference loop: 1.50 ns.

      | times | on the wall | of the processor | asked for | kept |
      | --- | ---: | ---: | ---: | ---: |
      | slow over fast | 15.0 | 15.0 | ≥ 8 | yes |
      | threads | 1.25 | – | ≤ 1.2 | no |
      | half \\| of it | 7.50 | 7.50 | – | – |

      | time of | draws | threads | median | least | most | processor | peak memory |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
      | slow | 1,000,000 | 1 | 3.00 s | 2.00 s | 4.00 s | 1.50 s | – |
      | fast | 1,000,000 | 1 | 200 ms | 100 ms | 300 ms | 100 ms | 12.3 MB |

      A remark.

      """
    #expect(Self.report().markdown == expected)
  }

  @Test("JSON gives the report back, and the same bytes each time")
  func json() throws {
    let report = Self.report()
    let bytes = try report.json()
    #expect(try JSONDecoder().decode(Report.self, from: bytes) == report)
    #expect(try report.json() == bytes)
  }
}

@Suite("Figures for a reader")
struct FigureTextTests {
  @Test(
    "three digits count, in the unit that fits",
    arguments: [
      (1.2345, "1.23 s"), (0.0456, "45.6 ms"), (7.894e-6, "7.89 µs"), (5.2e-10, "0.520 ns"),
      (123.4, "123 s"), (0.9996, "1.00 s"), (0, "0 ns"),
    ])
  func times(_ seconds: Double, _ text: String) { #expect(FigureText.time(seconds) == text) }

  @Test(
    "rounding up to the next power of ten drops a digit",
    arguments: [
      (9.996, "10.0"), (9.994, "9.99"), (99.96, "100"), (1234.5, "1234"), (-2.5, "-2.50"),
    ])
  func numbers(_ value: Double, _ text: String) { #expect(FigureText.number(value) == text) }

  @Test("thousands are set apart")
  func counts() {
    #expect(
      [0, 999, 1000, 1_234_567, -1000].map(FigureText.count)
        == ["0", "999", "1,000", "1,234,567", "-1,000"])
  }
}
