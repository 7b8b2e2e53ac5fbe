internal import Foundation
internal import Measuring

/// The report in the making.
final class Bench {
  var report: Report
  let repeats: Int

  init(report: Report, repeats: Int) {
    self.report = report
    self.repeats = repeats
  }

  /// Adds times to the report.
  ///
  /// - Parameters:
  ///   - key: Its key.
  ///   - name: What a reader calls it.
  ///   - samples: The times.
  ///   - parts: How many equal parts the work has, of which one is reported.
  ///   - draws: How many draws it took.
  ///   - threads: How many threads it may use.
  ///   - peak: The largest resident memory in bytes.
  /// - Returns: The timing.
  @discardableResult
  func add(
    _ key: String, _ name: String, _ samples: Samples, per parts: Int = 1, draws: Int? = nil,
    threads: Int = 1, peak: Int? = nil
  ) -> Timing {
    let one = Timing(
      key, name, samples.per(parts), reference: report.reference, draws: draws,
      threads: threads, peak: peak)
    report.add(one)
    FileHandle.standardError.write(Data((key + "\n").utf8))
    return one
  }

  /// Times work in this process and adds it to the report.
  @discardableResult
  func measure<Result>(
    _ key: String, _ name: String, per parts: Int = 1, draws: Int? = nil, threads: Int = 1,
    _ work: () throws -> Result
  ) rethrows -> Timing {
    add(
      key, name, try Stopwatch.measure(repeats: repeats, work), per: parts, draws: draws,
      threads: threads)
  }
}
