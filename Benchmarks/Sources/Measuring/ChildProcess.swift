internal import Glibc

/// Runs a command to its end and reports what it took.
///
/// The kernel hands the largest memory of a process on to what it starts, so a peak below that of
/// this process is not known: processes are measured while this one is still small.
public struct ChildProcess: Sendable {
  /// What one run took.
  public struct Usage: Sendable {
    /// Seconds from start to end.
    public let wall: Double
    /// Seconds of processor time, user and system.
    public let processor: Double
    /// The largest resident memory in bytes; nothing where it is not above that of this process.
    public let peak: Int?
  }

  /// A command that could not be run, or failed.
  public struct Failure: Error, Equatable, CustomStringConvertible {
    /// The command.
    public let command: String
    /// What happened.
    public let reason: String
    /// One line for a reader.
    public var description: String { "\(command): \(reason)" }
  }

  private let command: [String]
  private let environment: [String: String?]
  private let output: String

  /// Describes a command.
  ///
  /// - Parameters:
  ///   - command: The program, by path or name, and its arguments.
  ///   - environment: Variables to set, or with nothing as value to take away.
  ///   - output: The file that takes what it prints.
  public init(
    _ command: [String], environment: [String: String?] = [:], output: String = "/dev/null"
  ) {
    self.command = command
    self.environment = environment
    self.output = output
  }

  /// Runs the command once; what it complains of is passed on.
  ///
  /// - Returns: What it took.
  /// - Throws: `Failure` where it cannot start or does not end with 0.
  public func run() throws(Failure) -> Usage {
    let own = Self.ownPeak
    let start = ContinuousClock.now
    let process = try spawn()
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    let wall = Stopwatch.seconds(ContinuousClock.now - start)
    guard status == 0 else { throw failure("ended with \(Self.meaning(status))") }
    let peak = Int(usage.ru_maxrss) * 1024
    return Usage(
      wall: wall, processor: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      peak: peak > own ? peak : nil)
  }

  /// Runs the command some times.
  ///
  /// - Parameters:
  ///   - repeats: Runs that are timed.
  ///   - warmUps: Runs before them.
  /// - Returns: The times, and the largest peak.
  /// - Throws: `Failure` of any run.
  public func measure(
    repeats: Int, warmUps: Int = 1
  ) throws(Failure) -> (samples: Samples, peak: Int?) {
    for _ in 0..<warmUps { _ = try run() }
    var usages: [Usage] = []
    for _ in 0..<max(1, repeats) { usages.append(try run()) }
    return (
      Samples(wall: usages.map(\.wall), processor: usages.map(\.processor)),
      usages.compactMap(\.peak).max()
    )
  }

  // MARK: The system

  private func spawn() throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    let arguments = command.map { strdup($0) } + [nil]
    let variables = merged.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let error = posix_spawnp(&process, command[0], &actions, nil, arguments, variables)
    guard error == 0 else { throw failure(String(cString: strerror(error))) }
    return process
  }

  private var merged: [String: String] {
    var all = Self.ownEnvironment
    for (name, value) in environment { all[name] = value }
    return all
  }

  private static var ownEnvironment: [String: String] {
    var found: [String: String] = [:]
    var place = environ
    while let text = place.pointee {
      let pair = String(cString: text).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if pair.count == 2 { found[String(pair[0])] = String(pair[1]) }
      place += 1
    }
    return found
  }

  /// The largest resident memory of this process so far, in bytes.
  private static var ownPeak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) * 1024
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }

  private static func meaning(_ status: Int32) -> String {
    let signal = status & 0x7f
    return signal == 0 ? "exit code \((status >> 8) & 0xff)" : "signal \(signal)"
  }

  private func failure(_ reason: String) -> Failure {
    Failure(command: command.joined(separator: " "), reason: reason)
  }
}
