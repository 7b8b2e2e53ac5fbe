internal import EnrolmentModel
public import Forecasting
internal import Foundation

/// How much the series of several panels move from year to year, and the prior that follows.
///
/// A file lists the panels: `panel,series,file,tier,series_id,role,net_of_year,provenance`,
/// where `tier` and `series_id` choose rows of the file (empty: all). `role` is `low` for the
/// panel that moves less than the place of interest, `high` for the one that moves more and
/// gives the split, `kind` for others that tell how far panels are apart; low and high count
/// as kinds too. `net_of_year: yes` adds the panel net of each year's median change. The files
/// lie beside the list: `series_id,year,value,tier,break`, `break: yes` where the change into
/// a year is not one of the thing measured.
public struct SpreadStudy: Sendable {
  /// A panel and what it gives.
  public struct Entry: Sendable {
    /// The panel, as it is listed.
    public let panel: String
    /// What its series are.
    public let series: String
    /// Where its figures come from.
    public let provenance: String
    /// How much its series move.
    public let spread: PanelSpread
  }

  /// The panels, in order, those net of each year's common change behind the whole ones.
  public let entries: [Entry]
  /// The panel that moves less than the place of interest.
  public let low: Entry
  /// The panel that moves more, whose split is taken.
  public let high: Entry
  /// The centres of the prior.
  public let path: PathSpread

  /// What a panel's rows are used for.
  enum Role: String, CaseIterable { case low, high, kind }

  /// Reads the panels and derives the prior.
  ///
  /// - Parameters:
  ///   - path: The file that lists the panels.
  ///   - findings: Where everything odd is added.
  /// - Returns: The study, or nothing where anything is odd.
  public static func read(_ path: String, findings: Findings) -> SpreadStudy? {
    guard let list = SpreadList.read(path, findings: findings) else { return nil }
    var entries: [Entry] = []
    var roles: [Role: [(whole: Entry, net: Entry?)]] = [:]
    for item in list {
      guard let whole = entry(item, net: false, findings) else { return nil }
      let net = item.isNetToo ? entry(item, net: true, findings) : nil
      entries += [whole] + (net.map { [$0] } ?? [])
      if let role = item.role { roles[role, default: []].append((whole, net)) }
    }
    guard let low = roles[.low]?.first, let high = roles[.high]?.first, let net = high.net,
      roles[.low]?.count == 1, roles[.high]?.count == 1
    else {
      findings.error(path, nil, .rolesMissing)
      return nil
    }
    let kinds = [low, high] + (roles[.kind] ?? [])
    let derived = PathSpread(
      low: low.whole.spread, high: high.whole.spread, highNet: net.spread,
      kinds: kinds.map(\.whole.spread))
    return SpreadStudy(entries: entries, low: low.whole, high: high.whole, path: derived)
  }

  private static func entry(_ item: SpreadList.Item, net: Bool, _ findings: Findings) -> Entry? {
    let changes = net ? PanelSpread.netOfYear(item.changes) : item.changes
    guard let spread = PanelSpread(changes) else {
      findings.error(item.file, item.line, .tooFewChanges(item.panel))
      return nil
    }
    return Entry(
      panel: net ? item.panel + ", net of year" : item.panel, series: item.series,
      provenance: item.provenance, spread: spread)
  }
}

extension LocalisedText {
  fileprivate static let rolesMissing = LocalisedText(
    en: "one panel must have the role 'low' and one the role 'high' with net_of_year: yes",
    vi: "phải có đúng một bộ số liệu vai trò 'low' và một vai trò 'high' với net_of_year: yes")

  fileprivate static func tooFewChanges(_ panel: String) -> LocalisedText {
    LocalisedText(
      en: "panel '\(panel)' has no series with six yearly changes; take it off the list",
      vi: "bộ '\(panel)' không có chuỗi nào đủ sáu thay đổi hằng năm; hãy bỏ khỏi danh sách")
  }
}
