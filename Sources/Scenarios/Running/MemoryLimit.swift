internal import Foundation

/// How much memory this process may still take.
public enum MemoryLimit {
  /// Bytes that are left, nothing where no limit is known.
  ///
  /// The least of what the process may address (`ulimit -v`) less what it addresses already, and of
  /// the memory that the machine has.
  public static var available: Int? {
    [addressSpace, machine].compactMap(\.self).min()
  }

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
