internal import EnrolmentModel
internal import Scenarios

extension MemoryLimit {
  /// Stops before a run where it needs more memory than there is.
  ///
  /// - Parameters:
  ///   - study: What is to be run.
  ///   - executor: The threads.
  /// - Throws: `UsageProblem` with both amounts.
  static func require(forRunOf study: Study, _ executor: ThreadedExecutor) throws {
    try require(study.memoryNeed(threads: executor.threads), threads: executor.threads)
  }

  /// Stops before a question where it needs more memory than there is.
  ///
  /// - Parameters:
  ///   - study: What is asked about.
  ///   - draws: Draws of the question; the study's where nothing is said.
  ///   - executor: The threads.
  /// - Throws: `UsageProblem` with both amounts.
  static func require(
    forQuestionAbout study: Study, draws: Int? = nil, _ executor: ThreadedExecutor
  ) throws {
    let need = study.memoryNeed(
      ofQuestionWith: draws ?? study.problem.draws, threads: executor.threads)
    try require(need, threads: executor.threads)
  }

  private static func require(_ need: Int, threads: Int) throws {
    guard let available = available(threads: threads), need > available else { return }
    throw UsageProblem(message: .tooLittleMemory(need: need, available: available))
  }

  /// Stops before any thread is started where the address space does not hold one.
  ///
  /// A thread that cannot be started is asked for again and again, for ever.
  ///
  /// - Throws: `UsageProblem` with both amounts.
  static func requireThreads() throws { try require(leastNeed, threads: 1) }

  /// What the smallest answer takes, and what linear algebra sets aside while it is loaded.
  private static let leastNeed = 150_000_000
}

extension LocalizedText {
  fileprivate static func tooLittleMemory(need: Int, available: Int) -> Self {
    let (needed, left) = (need / 1_000_000, available / 1_000_000)
    return Self(
      vi:
        "cần khoảng \(needed) MB bộ nhớ nhưng chỉ còn \(left) MB; hãy giảm --draws, --threads, bớt kịch bản hoặc nới giới hạn (ulimit -v)",
      en:
        "this needs about \(needed) MB of memory and \(left) MB are left; take fewer --draws, --threads or scenarios, or raise the limit (ulimit -v)"
    )
  }
}
