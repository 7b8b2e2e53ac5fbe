internal import EnrolmentModel
internal import Forecasting
internal import Foundation

/// The list of panels of a ``SpreadStudy``, each with the changes of its series.
enum SpreadList {
  /// A panel of the list.
  struct Item {
    let file: String
    let line: Int
    let panel: String
    let series: String
    let role: SpreadStudy.Role?
    let isNetToo: Bool
    let provenance: String
    let changes: [LogChanges]
  }

  /// A series of a panel's file.
  private struct Member {
    var rows: [(year: Int, value: Double)] = []
    var breaks: Set<Int> = []
    let name: String
    let tier: String
    let line: Int
  }

  private static let listColumns = CSVColumns(
    required: [
      "panel", "series", "file", "tier", "series_id", "role", "net_of_year", "provenance",
    ])
  private static let panelColumns = CSVColumns(
    required: ["series_id", "year", "value", "tier", "break"])

  static func read(_ path: String, findings: Findings) -> [Item]? {
    guard let list = table(path, listColumns, findings) else { return nil }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    var members: [String: [Member]] = [:]
    for name in Set(list.map { $0["file"] }).sorted() {
      let file = folder.appendingPathComponent(name).relativePath
      guard let table = table(file, panelColumns, findings) else { continue }
      members[name] = self.members(table, findings)
    }
    guard !findings.hasErrors else { return nil }
    let items = list.map { item($0, members[$0["file"]] ?? [], path, findings) }
    return findings.hasErrors ? nil : items
  }

  private static func table(
    _ path: String, _ columns: CSVColumns, _ findings: Findings
  ) -> CSVTable? {
    TextFile.read(path, findings: findings).flatMap {
      StrictCSV.read($0, columns: columns, style: .machine, findings: findings)
    }
  }

  private static func members(_ table: CSVTable, _ findings: Findings) -> [Member] {
    var members: [Member] = []
    var places: [String: Int] = [:]
    for row in table {
      let name = row["series_id"]
      let place = places[name] ?? members.count
      if place == members.count {
        places[name] = place
        members.append(Member(name: name, tier: row["tier"], line: row.line))
      }
      let year = row.requiredField("year", findings: findings)?.year()
      let value = row.requiredField("value", findings: findings)?.number(as: .quantity)
      let isBreak = row.field("break", findings: findings)?.boolean() == true
      guard let year, let value else { continue }
      members[place].rows.append((year, value))
      if isBreak { members[place].breaks.insert(year) }
    }
    return members
  }

  private static func item(
    _ row: CSVRow, _ members: [Member], _ path: String, _ findings: Findings
  ) -> Item {
    let (tier, name) = (row["tier"], row["series_id"])
    let chosen = members.filter {
      (tier.isEmpty || $0.tier == tier) && (name.isEmpty || $0.name == name)
    }
    let changes = chosen.compactMap { member -> LogChanges? in
      do throws(SeriesProblem) {
        return LogChanges(try YearlySeries(member.rows), breaks: member.breaks)
      } catch {
        findings.error(row["file"], member.line, error.message(member.name))
        return nil
      }
    }
    return Item(
      file: path, line: row.line, panel: row["panel"], series: row["series"],
      role: row.field("role", findings: findings)?.choice(SpreadStudy.Role.self, noun: .role),
      isNetToo: row.field("net_of_year", findings: findings)?.boolean() == true,
      provenance: row["provenance"], changes: changes)
  }
}

extension LocalisedText {
  fileprivate static let role = LocalisedText(en: "role", vi: "vai trò")
}
