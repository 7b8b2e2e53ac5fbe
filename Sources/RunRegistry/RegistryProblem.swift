public import EnrolmentModel
internal import GRDB

/// Why a registry could not be read or written, and what mends it.
public struct RegistryProblem: Error, Equatable {
  /// What kind of problem it is.
  public enum Kind: Equatable, Sendable {
    /// There is no registry here.
    case missing
    /// The place cannot be written.
    case readOnly
    /// Another program holds it.
    case busy
    /// There is no room.
    case full
    /// The file is damaged or no registry.
    case damaged
    /// A newer program wrote it.
    case newer
    /// A name means no run, or several.
    case unknownRun
    /// What was asked for cannot be done to this record.
    case refused
    /// Anything else.
    case other
  }

  /// What kind of problem it is.
  public let kind: Kind
  /// What is wrong and what mends it.
  public let message: LocalizedText

  init(_ kind: Kind, vi: String, en: String) {
    self.kind = kind
    message = LocalizedText(vi: vi, en: en)
  }

  /// What the database says, in words.
  init(_ error: any Error, at path: String) {
    if let problem = error as? RegistryProblem {
      self = problem
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(
        .other, vi: "không dùng được sổ ghi \(path) (\(error))",
        en: "the registry \(path) cannot be used (\(error))")
      return
    }
    self = Self.of(error, path)
  }

  private static func of(_ error: DatabaseError, _ path: String) -> RegistryProblem {
    switch error.resultCode {
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: readOnly(path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: busy(path)
    case .SQLITE_FULL: full(path)
    // A journal or a page that cannot be written: mostly no room, a limit or a lost disk.
    case .SQLITE_IOERR: full(path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: damaged(path)
    case .SQLITE_CONSTRAINT where error.extendedResultCode == .SQLITE_CONSTRAINT_TRIGGER:
      RegistryProblem(
        .refused, vi: "sổ ghi không cho sửa bản ghi này (\(error.message ?? ""))",
        en: "the registry does not let this record be changed (\(error.message ?? ""))")
    default:
      RegistryProblem(
        .other, vi: "không dùng được sổ ghi \(path): \(error.message ?? "\(error.resultCode)")",
        en: "the registry \(path) cannot be used: \(error.message ?? "\(error.resultCode)")")
    }
  }

  // MARK: The sentences

  static func missing(_ path: String) -> Self {
    Self(
      .missing,
      vi: "chưa có sổ ghi \(path); 'enrolcast run' sẽ tạo, hoặc hãy chỉ ra bằng --registry",
      en: "there is no registry \(path); 'enrolcast run' makes one, or name it with --registry")
  }

  static func readOnly(_ path: String) -> Self {
    Self(
      .readOnly,
      vi:
        "không ghi được vào sổ ghi \(path); hãy kiểm tra quyền, hoặc dùng --registry hay --no-record",
      en:
        "the registry \(path) cannot be written; check its permissions, or use --registry or --no-record"
    )
  }

  static func busy(_ path: String) -> Self {
    Self(
      .busy,
      vi: "sổ ghi \(path) đang bị chương trình khác giữ; hãy thử lại sau",
      en: "another program holds the registry \(path); try again later")
  }

  static func full(_ path: String) -> Self {
    Self(
      .full,
      vi: "không còn chỗ để ghi vào sổ ghi \(path); hãy giải phóng chỗ trống hoặc dùng 'runs gc'",
      en: "there is no room to write to the registry \(path); free some, or use 'runs gc'")
  }

  static func damaged(_ path: String) -> Self {
    Self(
      .damaged,
      vi:
        "tệp \(path) bị hỏng hoặc không phải sổ ghi; hãy đổi tên tệp để bắt đầu sổ mới, và cứu phần còn đọc được bằng sqlite3 với lệnh .recover",
      en:
        "the file \(path) is damaged or no registry; rename it to start a new one, and save what can be read with the command .recover of sqlite3"
    )
  }

  static func newer(_ path: String) -> Self {
    Self(
      .newer,
      vi: "sổ ghi \(path) do phiên bản enrolcast mới hơn tạo; hãy dùng phiên bản đó",
      en: "a newer enrolcast wrote the registry \(path); use that version")
  }

  static func unknown(_ word: String) -> Self {
    Self(
      .unknownRun,
      vi: "không có lần chạy '\(word)'; xem các mã bằng 'enrolcast runs list'",
      en: "there is no run '\(word)'; see the names with 'enrolcast runs list'")
  }

  static func ambiguous(_ word: String, _ found: [RunID]) -> Self {
    let names = found.map(\.description).joined(separator: ", ")
    return Self(
      .unknownRun,
      vi: "'\(word)' có thể là \(names); hãy ghi đầy đủ một mã",
      en: "'\(word)' may be \(names); write one of them in full")
  }

  static func broken(_ id: RunID, _ part: LocalizedText) -> Self {
    Self(
      .damaged,
      vi: "bản ghi \(id) đã bị thay đổi sau khi ghi: \(part.vi); không dùng được",
      en: "the record \(id) was changed after it was written: \(part.en); it cannot be used")
  }
}
