internal import Briefings
internal import EnrolmentModel
internal import RunRegistry

/// Figures that differ between two runs, the farthest first.
struct MovesTable {
  let moves: [RunDifference.Move]
  let words: RecordWords
  /// Its name beside other tables; empty where it is alone.
  var key = "figures"

  /// The most rows that people see.
  private static let shown = 20

  var table: Table {
    let rows = moves.map { move -> [Table.Cell] in
      let change = move.first.flatMap { first in move.second.map { $0 - first } }
      return words.cells(move.key) + [
        words.figure(move.first, move.key), words.figure(move.second, move.key),
        words.change(change, move.key), words.share(move.size),
      ]
    }
    let more =
      moves.count > Self.shown
      ? words.say(
        "\(Self.shown) trong \(moves.count) số liệu đã đổi; csv và json có đủ.",
        "\(Self.shown) of \(moves.count) figures that moved; csv and json have all.") : ""
    return Table(
      key: key, caption: words.say("Số liệu đã đổi", "Figures that moved"), note: more,
      columns: words.figureColumns + [
        .init("first", words.say("Trước", "First"), numeric: true),
        .init("second", words.say("Sau", "Second"), numeric: true),
        .init("change", words.say("Thay đổi", "Change"), numeric: true),
        .init("size", words.say("Mức đổi", "Size"), numeric: true),
      ], rows: rows, shownRows: Array(rows.indices.prefix(Self.shown)))
  }
}
