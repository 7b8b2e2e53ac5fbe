internal import EnrolmentModel
internal import Measuring
internal import Probability

/// Puts the peer's times beside ours.
struct PeerComparison {
  let bench: Bench
  let engine: ChainBenchmarks
  let answer: NumPyPeer.Answer

  /// Where numpy's chain takes the parameters of the rates from; see the peer's own text.
  private enum Way: String, CaseIterable {
    case given, resampled, sampled

    var words: String {
      switch self {
      case .given: "rates' parameters given"
      case .resampled: "rates' parameters as ours"
      case .sampled: "as it stands"
      }
    }
  }

  /// The two sides do not compute the same thing.
  struct Disagreement: Error, CustomStringConvertible {
    let description: String
  }

  /// Adds times, ratios and the distance of the answers to the report.
  func add() throws {
    let versions = answer.versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    bench.report.remark("numpy's side: \(versions.joined(separator: ", ")), one thread.")
    try agree()
    for name in ChainBenchmarks.alone { compare(name, "\(name) alone", atLeast: 8) }
    compare("five", "five scenarios", atLeast: 20)
    figures()
  }

  // MARK: The chain

  private func compare(_ key: String, _ name: String, atLeast bound: Double) {
    guard let ours = bench.report.timing("chain/\(key)") else { return }
    for way in Way.allCases {
      guard let fastest = fastest(way, key, name) else { continue }
      bench.report.add(
        Ratio(
          "numpy/\(key)/\(way.rawValue)", "numpy's chain over ours, \(name), \(way.words)",
          fastest, over: ours, bound: .atLeast(bound)))
    }
  }

  /// The fastest form that numpy's chain was timed in.
  private func fastest(_ way: Way, _ key: String, _ name: String) -> Timing? {
    let times = forms(key).filter { $0.key.hasPrefix(way.rawValue) }.sorted { $0.key < $1.key }
    return times.map { form, seconds in
      let blocks = form.dropFirst(way.rawValue.count)
      return add(
        "numpy/\(key)/\(form)", "numpy: chain, \(name), \(way.words)\(blocks)", seconds,
        peak: key == "five" && way == .sampled ? answer.peak : nil)
    }.min { $0.wall.median < $1.wall.median }
  }

  /// What was timed.
  ///
  /// The sampler was timed once, with five scenarios, and does the same for one.
  private func forms(_ key: String) -> [String: [NumPyPeer.Answer.Seconds]] {
    var forms = answer.times[key] ?? [:]
    let sampler = forms.removeValue(forKey: "sampler") ?? answer.times["five"]?["sampler"]
    if forms["sampled"] == nil, let sampler = sampler?.first, let given = forms["given"] {
      forms["sampled"] = given.map { $0 + sampler }
    }
    return forms
  }

  // MARK: Quantiles

  private func figures() {
    for (key, name) in [
      ("figures", "means and quantiles of all outcomes, five scenarios"),
      ("quantiles", "three quantiles of one column"),
    ] {
      guard let seconds = answer.times["five"]?[key],
        let ours = bench.report.timing("quantiles/\(key)")
      else { continue }
      let theirs = add("numpy/\(key)", "numpy: \(name)", seconds)
      bench.report.add(Ratio("numpy/\(key)", "numpy over ours: \(name)", theirs, over: ours))
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
        let gap = abs(median / theirs - 1)
        widest = max(widest, gap)
        guard gap < 0.01 else {
          throw Disagreement(
            description: "\(ensemble.scenario), \(key): \(median) here, \(theirs) in numpy")
        }
      }
    }
    let percent = Double(Int(widest * 1e6)) / 1e4
    bench.report.remark("Medians of both sides differ by at most \(percent) %.")
  }
}
