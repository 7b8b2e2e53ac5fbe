internal import EnrolmentModel
internal import Foundation

/// What a project kept of its releases: each a project folder of its own, with
/// pins, under `history/VERSION` of the data.
///
/// A release is whole, so that it runs to the same figures whatever becomes of
/// the project's own files; only the program may change them.
public struct KeptReleases: Sendable {
  private let project: ProjectLocation

  /// Looks in a project.
  ///
  /// - Parameter project: Where its files lie.
  public init(_ project: ProjectLocation) { self.project = project }

  private var folder: String { project.data + "/history" }

  /// Where a release lies, whether it is kept or not.
  ///
  /// - Parameter version: Its version.
  /// - Returns: Plan, targets, evidence, assumptions and scenarios of the release.
  public func location(_ version: String) -> ProjectLocation {
    let own = folder + "/" + version
    return ProjectLocation(
      data: own + "/notebooks-data", scenarios: own + "/scenarios", files: project.files)
  }

  /// The versions that are kept, the oldest first: numbers in a name count as numbers.
  public var versions: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && isKept($0) }.sorted {
      $0.compare($1, options: .numeric) == .orderedAscending
    }
  }

  private func isKept(_ version: String) -> Bool {
    let assumptions = location(version).assumptions
    return Self.isName(version)
      && !project.list(assumptions, endings: ["yaml", "yml"]).isEmpty
  }

  /// Whether a word may name a release, so that it names no place elsewhere.
  private static func isName(_ word: String) -> Bool {
    let isPlain = word.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
        || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains($0)
    }
    return isPlain && !word.isEmpty && !word.hasPrefix(".") && word.utf8.count <= 100
  }

  /// Refuses a version that is not kept.
  ///
  /// - Parameter version: The version.
  /// - Throws: `UsageProblem` with the versions that are.
  public func require(_ version: String) throws(UsageProblem) {
    guard !isKept(version) else { return }
    throw UsageProblem(message: .notKept(version, versions, folder))
  }

  // MARK: Keeping

  /// Keeps the files of the project, as they are, under a version; whole or not at all.
  ///
  /// - Parameter version: The version.
  /// - Returns: The folder of the release.
  /// - Throws: `UsageProblem` for a version that is kept already or is no name,
  ///   `OutputFile.Problem` where the files cannot be written.
  public func keep(_ version: String) throws -> String {
    guard Self.isName(version) else { throw UsageProblem(message: .noName(version)) }
    let target = folder + "/" + version
    let manager = FileManager.default
    guard !manager.fileExists(atPath: target) else {
      throw UsageProblem(message: .keptAlready(version))
    }
    let draft = folder + "/." + version + ".new"
    try? manager.removeItem(atPath: draft)
    do {
      for (from, to) in files {
        let path = draft + "/" + to
        let parent = (path as NSString).deletingLastPathComponent
        try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
        // The bytes and not the file: a link would follow its target's changes.
        try Data(contentsOf: URL(fileURLWithPath: from)).write(to: URL(fileURLWithPath: path))
      }
      try manager.moveItem(atPath: draft, toPath: target)
    } catch {
      try? manager.removeItem(atPath: draft)
      throw OutputFile.Problem(message: .notKeptNow)
    }
    return target
  }

  /// Every file that a run of the folder of scenarios reads, with its place in a release.
  private var files: [(from: String, to: String)] {
    func list(_ folder: String, _ endings: [String]) -> [String] {
      project.list(folder, endings: endings)
    }
    let data =
      [project.plan, project.targets, project.priors, project.margins]
      .filter { FileManager.default.fileExists(atPath: $0) }
      + list(project.evidence, ["csv"]) + list(project.assumptions, ["yaml", "yml"])
    let scenarios = list(
      project.scenarios, ["yaml", "yml", String(PinFolder.ending.dropFirst())])
    return data.map { ($0, "notebooks-data" + $0.dropFirst(project.data.count)) }
      + scenarios.map { ($0, "scenarios" + $0.dropFirst(project.scenarios.count)) }
  }
}

extension ProjectLocation {
  /// Refuses the assumptions of a release that is not kept.
  func requireRelease() throws(UsageProblem) {
    if let assumptionsOf { try KeptReleases(self).require(assumptionsOf) }
  }
}

extension LocalisedText {
  fileprivate static func notKept(
    _ version: String, _ kept: [String], _ folder: String
  ) -> LocalisedText {
    guard !kept.isEmpty else {
      return LocalisedText(
        en: "no release is kept in \(folder); 'enrolcast verify --keep VERSION' keeps one",
        vi: "chưa lưu phiên bản nào trong \(folder); 'enrolcast verify --keep VERSION' lưu một bản")
    }
    let list = kept.joined(separator: ", ")
    return LocalisedText(
      en: "there is no release '\(version)' in \(folder); kept: \(list)",
      vi: "không có phiên bản '\(version)' trong \(folder); đã lưu: \(list)")
  }

  fileprivate static func noName(_ version: String) -> LocalisedText {
    LocalisedText(
      en: "'\(version)' cannot name a release; use letters, digits, '.', '-' and '_', such as 1.2",
      vi: "'\(version)' không đặt tên phiên bản được; hãy dùng chữ cái không dấu, chữ số, '.', "
        + "'-' và '_', ví dụ 1.2")
  }

  fileprivate static func keptAlready(_ version: String) -> LocalisedText {
    LocalisedText(
      en: "the release '\(version)' is kept already, and what is kept does not change; "
        + "choose another version",
      vi: "phiên bản '\(version)' đã được lưu và bản đã lưu không thay đổi; hãy chọn tên khác")
  }

  fileprivate static let notKeptNow = LocalisedText(
    en: "the release cannot be written; check that the folder may be written to and has room",
    vi: "không ghi được phiên bản; hãy kiểm tra quyền ghi và chỗ trống của thư mục")
}
