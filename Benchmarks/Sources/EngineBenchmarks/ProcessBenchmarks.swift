internal import Foundation
internal import Measuring

/// The program as a process: start-up, a whole run, and what more draws cost.
struct ProcessBenchmarks {
  let program: String
  let folder: URL

  /// What is asked of the program.
  private enum Limit {
    static let runSeconds = 0.5
    static let runBytes = 150e6
    static let startSeconds = 0.03
  }

  func run(_ bench: Bench, costs: [Int]) throws {
    let start = try measure(bench, "process/levers", "`enrolcast levers`", ["levers"])
    bench.report.add(
      Ratio(
        "levers/seconds", "`enrolcast levers`, of the 30 ms allowed",
        wall: start.wall.median / Limit.startSeconds, bound: .atMost(1)))
    try whole(bench)
    try grow(bench, costs.sorted())
  }

  private func whole(_ bench: Bench) throws {
    let draws = 100_000
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var whole: [Timing] = []
    for threads in Set([1, cores]).sorted() {
      whole.append(
        try measure(
          bench, "process/run/\(threads)", "`enrolcast run`, all fits included",
          arguments(draws, threads: threads), draws: draws, threads: threads))
    }
    let all = whole[whole.count - 1]
    bench.report.add(
      Ratio(
        "run/seconds", "`enrolcast run`, 100,000 draws, of the 0.5 s allowed",
        wall: all.wall.median / Limit.runSeconds, bound: .atMost(1)))
    if let peak = all.peak {
      bench.report.add(
        Ratio(
          "run/bytes", "its peak memory, of the 150 MB allowed",
          wall: Double(peak) / Limit.runBytes, bound: .atMost(1)))
    }
  }

  /// More draws: what each costs beyond the fewest, which would be the same if cost is linear.
  private func grow(_ bench: Bench, _ costs: [Int]) throws {
    var least: Timing?
    for draws in costs {
      let one = try measure(
        bench, "process/draws/\(draws)", "`enrolcast run`, to see it grow", arguments(draws),
        draws: draws, repeats: draws > 1_000_000 ? 1 : bench.repeats)
      if let least, let fewest = least.draws {
        bench.report.add(
          Ratio(
            "draws/\(draws)",
            "processor time of \(draws) draws, as many times that of \(fewest) as there are more draws",
            wall: one.processor.median / least.processor.median * Double(fewest) / Double(draws)))
      }
      least = least ?? one
    }
  }

  private func arguments(_ draws: Int, threads: Int = 1) -> [String] {
    [
      "run", "--no-record", "--quiet", "--format", "csv", "--draws", "\(draws)", "--threads",
      "\(threads)",
      "--output", folder.appending(path: "run.csv").path,
    ]
  }

  private func measure(
    _ bench: Bench, _ key: String, _ name: String, _ arguments: [String], draws: Int? = nil,
    threads: Int = 1, repeats: Int? = nil
  ) throws -> Timing {
    let command = ChildProcess([program] + arguments, environment: ["OPENBLAS_NUM_THREADS": "1"])
    let times = try command.measure(
      repeats: repeats ?? bench.repeats, warmUps: repeats == 1 ? 0 : 1)
    return bench.add(
      key, name, times.samples, draws: draws, threads: threads, peak: times.peak)
  }
}
