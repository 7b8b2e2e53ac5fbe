internal import EnrolmentModel
internal import Measuring
internal import Probability

/// Puts the peer's times beside ours.
struct PeerComparison {
  let bench: Bench
  let engine: ChainBenchmarks
  let answer: NumPyPeer.Answer

  /// The two sides do not compute the same thing.
  struct Disagreement: Error, CustomStringConvertible {
    let description: String
  }

  /// Adds times, ratios and the distance of the answers to the report.
  func add() throws {
    for (name, version) in answer.versions.sorted(by: { $0.key < $1.key }) {
      bench.report.remark("numpy's side: \(name) \(version).")
    }
    try agree()
    for scenario in engine.scenarios.map(\.name) {
      compare(scenario, "one scenario, \(scenario)", atLeast: 8)
    }
    compare("five", "five scenarios", atLeast: 20)
    whole()
  }

  // MARK: Times

  /// The chain with parameters of the rates drawn beforehand, in numpy's fastest form.
  private func compare(_ key: String, _ name: String, atLeast bound: Double) {
    guard let times = answer.times[key], let ours = bench.report.timing("chain/\(key)") else {
      return
    }
    let forms = times.filter { $0.key == "chain" || $0.key.hasPrefix("blocks") }
      .sorted { $0.key < $1.key }.map { form, seconds in
        let at = form == "chain" ? "all draws at once" : "in \(form)"
        return add("numpy/\(key)/\(form)", "numpy: chain, \(name), \(at)", seconds)
      }
    guard let fastest = forms.min(by: { $0.wall.median < $1.wall.median }) else { return }
    bench.report.add(
      Ratio(
        "numpy/\(key)", "numpy's fastest chain over ours, \(name)", fastest, over: ours,
        bound: .atLeast(bound)))
  }

  /// As numpy's chain stands, and its quantiles.
  private func whole() {
    guard let five = answer.times["five"] else { return }
    let whole = five["whole"].map {
      add("numpy/five/whole", "numpy: chain, five scenarios, as it stands", $0, peak: answer.peak)
    }
    five["sampling"].map {
      _ = add("numpy/five/sampling", "numpy: of that, the parameters of the rates", $0)
    }
    let figures = five["figures"].map {
      add("numpy/five/figures", "numpy: means and quantiles of all outcomes, five scenarios", $0)
    }
    let quantiles = five["quantiles"].map {
      add("numpy/quantiles", "numpy: three quantiles of one column", $0)
    }
    for (key, name, theirs, ours) in [
      ("whole", "numpy's chain as it stands over ours, five scenarios", whole, "chain/five"),
      ("figures", "numpy's means and quantiles over ours, five scenarios", figures, "figures/five"),
      ("quantiles", "numpy's quantiles of one column over ours", quantiles, "quantiles"),
    ] {
      guard let theirs, let ours = bench.report.timing(ours) else { continue }
      bench.report.add(Ratio("numpy/\(key)", name, theirs, over: ours))
    }
  }

  private func add(
    _ key: String, _ name: String, _ seconds: [NumPyPeer.Answer.Seconds], peak: Int? = nil
  ) -> Timing {
    bench.add(
      key, name,
      Samples(wall: seconds.map(\.wall), processor: seconds.map(\.processor)),
      draws: engine.draws, peak: peak)
  }

  // MARK: Answers

  /// Both start from the same fit, so medians may differ by their Monte-Carlo error and by how each
  /// side takes the parameters of the rates; a per cent would mean different work.
  private func agree() throws {
    let simulator = Simulator(engine.scenarios, engine.input, executor: SerialExecutor())
    let figures = Figures(simulator)
    var widest = 0.0
    for ensemble in simulator.ensembles {
      let ours = [
        "enrolment": figures.total(ensemble),
        "trained": ensemble.values(.trainedRate, year: 0),
        "certified": ensemble.values(.certifiedRate, year: 0),
      ]
      for (key, values) in ours {
        guard let theirs = answer.answers[ensemble.scenario]?[key] else { continue }
        let median = values.withUnsafeBufferPointer { OrderStatistics.quantiles($0, [0.5])[0] }
        let gap = abs(median / theirs.median - 1)
        widest = max(widest, gap)
        guard gap < 0.01 else {
          throw Disagreement(
            description: "\(ensemble.scenario), \(key): \(median) here, \(theirs.median) in numpy")
        }
      }
    }
    let percent = Double(Int(widest * 1e6)) / 1e4
    bench.report.remark("Medians of both sides differ by at most \(percent) %.")
  }
}
