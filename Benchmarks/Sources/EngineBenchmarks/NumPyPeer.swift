internal import EnrolmentModel
internal import Foundation
internal import Measuring

/// The numpy chain of `Tests/_Reference` as a process, on the draws of our fit.
struct NumPyPeer {
  let python: String
  let folder: URL
  let blocks: [Int]

  /// Memory that the numpy chain takes for each draw, as measured, with some to spare.
  private static let bytesPerDraw = 10_000
  private static let install =
    "apt-get install -y python3 python3-pip && pip install numpy scipy pyyaml"

  /// As many draws as asked for, or as numpy has memory for.
  static func draws(asked: Int) -> Int {
    guard let memory = Machine.availableMemory else { return asked }
    return min(asked, max(1_000, memory / bytesPerDraw))
  }

  /// Runs the peer and compares; where its packages are missing, only says so.
  func run(_ bench: Bench, _ engine: ChainBenchmarks) throws {
    let probe = ChildProcess([python, "-c", "import numpy, scipy, yaml"])
    guard (try? probe.run()) != nil else {
      return bench.report.remark("Not compared with numpy, which is missing: \(Self.install)")
    }
    try FitExport(engine.input.fit).write(to: folder)
    let request = Request(
      folder: folder.path, draws: engine.draws, repeats: min(3, bench.repeats), blocks: blocks,
      scenarios: engine.scenarios.map(\.name), alone: ChainBenchmarks.alone,
      scenarioFiles: ChainBenchmarks.files)
    let (asked, found) = (folder.appending(path: "ask.json"), folder.appending(path: "found.json"))
    try JSONEncoder().encode(request).write(to: asked)
    _ = try ChildProcess(
      [python, "Benchmarks/Peer/numpy_chain.py", asked.path, found.path],
      environment: Self.oneThread
    ).run()
    let answer = try JSONDecoder().decode(Answer.self, from: Data(contentsOf: found))
    try PeerComparison(bench: bench, engine: engine, answer: answer).add()
  }

  /// One thread, and the kernels that the libraries choose for this processor themselves.
  private static let oneThread: [String: String?] = [
    "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1",
    "OPENBLAS_CORETYPE": nil, "OPENBLAS_L2_SIZE": nil,
  ]

  private struct Request: Encodable {
    let folder: String
    let draws: Int
    let repeats: Int
    let blocks: [Int]
    let scenarios: [String]
    let alone: [String]
    let scenarioFiles: [String]

    enum CodingKeys: String, CodingKey {
      case folder, draws, repeats, blocks, scenarios, alone
      case scenarioFiles = "scenario-files"
    }
  }

  /// What the peer found.
  struct Answer: Decodable {
    struct Seconds: Decodable {
      let wall: Double
      let processor: Double

      static func + (left: Self, right: Self) -> Self {
        Self(wall: left.wall + right.wall, processor: left.processor + right.processor)
      }
    }

    /// By scenario or `five`, then by what was timed.
    let times: [String: [String: [Seconds]]]
    /// Medians by scenario, then by indicator.
    let answers: [String: [String: Double]]
    let peak: Int
    let versions: [String: String]
  }
}

/// The columns of a fit that the numpy chain starts from.
struct FitExport {
  private let fit: EnrolmentFit

  init(_ fit: EnrolmentFit) { self.fit = fit }

  /// Writes `columns.npy`, and `columns.json` with their names.
  func write(to folder: URL) throws {
    let columns = self.columns
    try JSONEncoder().encode(columns.map(\.name))
      .write(to: folder.appending(path: "columns.json"))
    let file = try NumPyFile(
      folder.appending(path: "columns.npy"), columns: columns.count, length: fit.draws.count)
    for column in columns { try file.write(column.values()) }
    try file.close()
  }

  private var columns: [(name: String, values: () -> [Double])] {
    let fit = self.fit
    let shared: [(name: String, values: () -> [Double])] = [
      ("catch", { fit.catchUp }), ("carry", { fit.carryOver }),
      ("remaining", { fit.remainingClosures }),
    ]
    return shared
      + fit.problem.plan.levels.enumerated().flatMap { level, own in
        fit.keptYears.map { year in
          ("turns/\(own.key)/\(year)", { fit.turns(level: level, year: year) })
        }
          + fit.intakeShares(level: level).enumerated().map { part, values in
            ("share/\(own.key)/\(part)", { values })
          }
          + [("loss/\(own.key)", { fit.closureLoss(level: level) })]
      }
  }
}
