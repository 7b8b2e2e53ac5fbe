internal import ArgumentParser
internal import Foundation
internal import Measuring

/// Measures the engine, and the numpy chain on the same inputs in the same run.
@main
struct EngineBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enrolcast-benchmarks",
    abstract: "Measure the engine against the numpy chain, its random numbers and its draws.",
    discussion: """
      Run it in the root of the repository on a machine with nothing else to do. It writes a JSON \
      report and prints it as Markdown. Compare reports of two machines by referenceOperations.
      """)

  @Option(help: "Draws of the chain on both sides; fewer where numpy's memory would not do.")
  var draws = 1_000_000

  @Option(help: "How often each thing is timed after a run that is not.")
  var repeats = 5

  @Option(
    parsing: .upToNextOption,
    help: "Draws of `enrolcast run`, to see cost and memory grow.")
  var costs = [10_000, 100_000, 1_000_000]

  @Option(help: "The program to measure as a process.")
  var program = ".build/release/enrolcast"

  @Option(help: "A Python 3 with numpy, scipy and PyYAML for the peer.")
  var python = "python3"

  @Option(
    parsing: .upToNextOption,
    help: "Draws that numpy takes at once besides all of them; the faster counts.")
  var blocks = [8_192]

  @Option(help: "The JSON report to write.")
  var output = "Benchmarks/results.json"

  func validate() throws {
    guard draws >= 1_000, repeats >= 1, costs.allSatisfy({ $0 >= 100 }),
      blocks.allSatisfy({ $0 >= 8 })
    else {
      throw ValidationError(
        "at least 1,000 draws, 1 repeat, 100 draws of a cost and 8 of a block, please")
    }
  }

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bench = Bench(report: begin(folder), repeats: repeats)
    // Processes first: while this one is small, their peaks are their own.
    let processes = ProcessBenchmarks(program: program, folder: folder)
    try processes.run(bench, costs: costs)
    PrimitiveBenchmarks().run(bench)
    let allowed = NumPyPeer.draws(asked: draws)
    if allowed < draws { bench.report.remark("Memory allows numpy \(allowed) draws.") }
    let engine = try ChainBenchmarks(draws: allowed)
    try engine.run(bench)
    let peer = NumPyPeer(python: python, folder: folder, blocks: blocks)
    try peer.run(bench, engine)
    try bench.report.json().write(to: URL(fileURLWithPath: output), options: .atomic)
    print(bench.report.markdown)
  }

  private func begin(_ folder: URL) -> Report {
    let operations = 50_000_000
    let times = Stopwatch.measure(repeats: repeats) { ReferenceLoop.run(operations) }
    return Report(
      machine: Machine.current(folder),
      reference: Spread(times.per(operations).processor).median,
      settings: ["draws": "\(draws)", "repeats": "\(repeats)"])
  }
}
