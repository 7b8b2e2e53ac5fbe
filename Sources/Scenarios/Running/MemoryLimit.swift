internal import Foundation

/// How much memory this process may still take.
public enum MemoryLimit {
  /// Bytes that are left, nothing where no limit is known.
  ///
  /// The least of what the process may address (`ulimit -v`) less what it addresses already and what
  /// threads set aside, and of the memory that the machine has.
  ///
  /// - Parameter threads: Threads that will be started.
  /// - Returns: Bytes.
  public static func available(threads: Int) -> Int? {
    // No more of them run than there are cores, beside one of the system's own.
    let running = min(threads, ProcessInfo.processInfo.activeProcessorCount)
    let setAside = (running + 1) * setAsideByThread
    return [addressSpace.map { max(0, $0 - setAside) }, machine].compactMap(\.self).min()
  }

  /// Addresses, not memory, that a thread takes for its stack and for what it allocates.
  private static let setAsideByThread = 8_400_000 + (64 << 20)

  private static var addressSpace: Int? {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0,
      limit.rlim_cur < rlim_t(Int.max)
    else { return nil }
    return max(0, Int(limit.rlim_cur) - (used ?? 0))
  }

  /// What the process addresses already, in bytes.
  private static var used: Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
      let pages = text.split(separator: " ").first.flatMap({ Int($0) })
    else { return nil }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }

  private static var machine: Int? {
    let bytes = ProcessInfo.processInfo.physicalMemory
    return bytes > 0 ? Int(clamping: bytes) : nil
  }
}
