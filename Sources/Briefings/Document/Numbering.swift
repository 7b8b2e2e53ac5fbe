/// Numbers headings, tables and pictures of a document in reading order.
struct Numbering {
  let tableWord: String
  let pictureWord: String
  let figuresOf: String

  /// The blocks with numbers in front of headings and captions.
  func numbered(_ blocks: [Document.Block]) -> [Document.Block] {
    var (headings, tables, pictures) = (0, 0, 0)
    return blocks.map { block in
      switch block {
      case .heading(let text):
        headings += 1
        return .heading("\(headings). \(text)")
      case .table(let table):
        tables += 1
        return .table(table.captioned("\(tableWord) \(tables). \(table.caption)"))
      case .picture(let picture):
        pictures += 1
        let name = "\(pictureWord) \(pictures)"
        return .picture(
          picture.captioned(
            "\(name). \(picture.caption)", table: "\(figuresOf) \(pictures)"))
      case .paragraph, .list: return block
      }
    }
  }
}

extension Table {
  /// The table under another caption.
  func captioned(_ caption: String) -> Table {
    Table(
      key: key, caption: caption, note: note, columns: columns, rows: rows, shown: shown,
      shownRows: shownRows)
  }

  /// The table with a key, a caption and a line under it.
  func named(_ key: String, caption: String? = nil, note: String) -> Table {
    Table(
      key: key, caption: caption ?? self.caption, note: note, columns: columns, rows: rows,
      shown: shown, shownRows: shownRows)
  }
}

extension Picture {
  fileprivate func captioned(_ caption: String, table tableCaption: String) -> Picture {
    Picture(
      key: key, caption: caption, alternative: alternative, note: note,
      table: table.captioned(tableCaption), specification: specification, chart: chart)
  }
}
