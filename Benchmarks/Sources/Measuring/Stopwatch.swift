internal import Glibc

/// Times work in this process.
public enum Stopwatch {
  /// Runs work some times and times all runs but the first ones.
  ///
  /// - Parameters:
  ///   - repeats: Runs that are timed, at least one.
  ///   - warmUps: Runs before them, which fill caches and fault pages in.
  ///   - work: The work; what it returns is kept from the optimiser.
  /// - Returns: The times.
  /// - Throws: What the work throws.
  public static func measure<Result>(
    repeats: Int, warmUps: Int = 1, _ work: () throws -> Result
  ) rethrows -> Samples {
    for _ in 0..<warmUps { keep(try work()) }
    var wall: [Double] = []
    var processor: [Double] = []
    for _ in 0..<max(1, repeats) {
      let before = processorSeconds()
      let start = ContinuousClock.now
      let result = try work()
      wall.append(seconds(ContinuousClock.now - start))
      processor.append(processorSeconds() - before)
      keep(result)
    }
    return Samples(wall: wall, processor: processor)
  }

  /// A duration in seconds.
  static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  /// Processor time of all threads of this process.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Makes the optimiser believe that a result is used.
  @inline(never) @_optimize(none)
  private static func keep<Result>(_ result: Result) {}
}
