internal import Glibc
internal import Measuring
internal import Probability

/// What the chain is made of: random numbers, quantiles, elementary functions, each per number.
struct PrimitiveBenchmarks {
  private let count = 1 << 20
  private let stream = RandomStream(seed: 72, name: "benchmark")

  func run(_ bench: Bench) {
    uniforms(bench)
    normals(bench)
    for (key, name, distribution) in [
      ("beta", "beta quantiles", Distribution.beta(mean: 0.6, sd: 0.15)),
      ("t", "t quantiles", .studentT(location: 0, scale: 1, degreesOfFreedom: 4)),
    ] {
      quantiles(bench, key, name, distribution)
    }
    elementary(bench, "exp", one: { Glibc.exp($0) }, lanes: { Lanes.exp($0) })
    elementary(bench, "log", one: { Glibc.log($0) }, lanes: { Lanes.log($0) })
  }

  // MARK: Random numbers

  private func uniforms(_ bench: Bench) {
    let one = one(bench, "uniform", "uniform numbers") { stream.uniform(draw: $0) }
    let lanes = lanes(bench, "uniform", "uniform numbers") { stream.uniforms(from: $0) }
    compare(bench, "uniform", "uniform numbers", one, lanes)
  }

  private func normals(_ bench: Bench) {
    let one = one(bench, "normal", "normal numbers") { stream.normal(draw: $0) }
    let lanes = lanes(bench, "normal", "normal numbers") { stream.normals(from: $0) }
    compare(bench, "normal", "normal numbers", one, lanes)
  }

  private func quantiles(
    _ bench: Bench, _ key: String, _ name: String, _ distribution: Distribution
  ) {
    let table = QuantileTable(distribution)
    let exact = bench.measure(
      "primitive/\(key)/exact", "\(name), computed outright, each", per: 1 << 12
    ) {
      (0..<1 << 12).reduce(0.0) { $0 + distribution.quantile(stream.uniform(draw: $1)) }
    }
    let reader = table.reader
    let lanes = withExtendedLifetime(table) {
      self.lanes(bench, key, "\(name) by table") { reader.quantiles(stream.uniforms(from: $0)) }
    }
    bench.report.add(
      Ratio("primitive/\(key)", "\(name): outright over by table in lanes", exact, over: lanes))
  }

  // MARK: Elementary functions

  /// libm one by one against lanes, on the same numbers.
  private func elementary(
    _ bench: Bench, _ key: String, one function: (Double) -> Double, lanes: (Lanes) -> Lanes
  ) {
    let step = 1.0 / Double(count)
    let scalar = one(bench, key, "\(key) of libm") { function(0.5 + Double($0) * step) }
    let wide = self.lanes(bench, key, "\(key)") {
      lanes(0.5 + (Double($0) + Lanes(0, 1, 2, 3, 4, 5, 6, 7)) * step)
    }
    compare(bench, key, "\(key)", scalar, wide)
  }

  // MARK: Loops

  @inline(__always)
  private func one(
    _ bench: Bench, _ key: String, _ name: String, _ number: (Int) -> Double
  ) -> Timing {
    bench.measure("primitive/\(key)/one", "\(name) one by one, each", per: count) {
      var sum = 0.0
      for draw in 0..<count { sum += number(draw) }
      return sum
    }
  }

  @inline(__always)
  private func lanes(
    _ bench: Bench, _ key: String, _ name: String, _ numbers: (Int) -> Lanes
  ) -> Timing {
    bench.measure("primitive/\(key)/lanes", "\(name) in lanes, each", per: count) {
      var sum = Lanes.zero
      for draw in stride(from: 0, to: count, by: Lanes.width) { sum += numbers(draw) }
      return sum
    }
  }

  private func compare(
    _ bench: Bench, _ key: String, _ name: String, _ one: Timing, _ lanes: Timing
  ) {
    bench.report.add(
      Ratio("primitive/\(key)", "\(name): one by one over lanes", one, over: lanes))
  }
}
