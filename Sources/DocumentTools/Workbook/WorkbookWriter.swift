internal import Briefings
internal import CXlsxWriter
internal import EnrolmentModel
internal import Foundation

/// Writes a document as a workbook: the text on the first sheet, then a sheet a
/// table, with typed cells, and a native chart beside the figures of a picture.
final class WorkbookWriter {
  private let document: Document
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let formats: WorkbookFormats
  private let isVietnamese: Bool

  /// Writes a workbook.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - path: The file.
  ///   - epoch: The date it bears, in seconds since 1970.
  /// - Throws: `DocumentProblem` where it cannot be written.
  static func write(_ document: Document, to path: String, epoch: Int) throws(DocumentProblem) {
    guard let book = workbook_new(path) else { throw .notWritten(path) }
    let writer = WorkbookWriter(document, book)
    writer.fill(epoch: epoch)
    guard workbook_close(book) == LXW_NO_ERROR else { throw .notWritten(path) }
  }

  private init(_ document: Document, _ book: UnsafeMutablePointer<lxw_workbook>) {
    self.document = document
    self.book = book
    formats = WorkbookFormats(book)
    isVietnamese = document.letterhead?.language == .vi
  }

  private func fill(epoch: Int) {
    let title = document.letterhead?.subtitle ?? document.title
    title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      // Without a date of its own the file would bear the clock's.
      properties.created = max(1, epoch)
      workbook_set_properties(book, &properties)
    }
    let sheets = self.sheets
    writeText(sheets)
    for sheet in sheets { write(sheet) }
  }

  // MARK: Sheets

  private struct Sheet {
    let name: String
    let table: Table
    let caption: String
    let picture: Picture?
  }

  /// A sheet a table, named by its number, the assumptions by their name.
  private var sheets: [Sheet] {
    document.blocks.compactMap { block in
      switch block {
      case .table(let table):
        Sheet(
          name: table.key == "assumptions"
            ? (isVietnamese ? "Giả định" : "Assumptions") : Self.number(table.caption),
          table: table, caption: table.caption, picture: nil)
      case .picture(let picture):
        Sheet(
          name: Self.number(picture.caption), table: picture.table, caption: picture.caption,
          picture: picture)
      default: nil
      }
    }
  }

  /// The name of a sheet: a caption up to its first full stop.
  private static func number(_ caption: String) -> String {
    String((caption.split(separator: ".").first ?? "").prefix(31))
  }

  /// The text of the document, and where its tables are.
  private func writeText(_ sheets: [Sheet]) {
    guard let sheet = workbook_add_worksheet(book, isVietnamese ? "Báo cáo" : "Briefing") else {
      return
    }
    worksheet_set_column(sheet, 0, 0, 88, nil)
    worksheet_set_portrait(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    var row: UInt32 = 0
    func write(_ text: String, _ format: UnsafeMutablePointer<lxw_format>?) {
      worksheet_write_string(sheet, row, 0, text, format)
      // Wrapped text needs its height, which nothing computes for us.
      let lines = (text.count + 82) / 83
      if lines > 1 { worksheet_set_row(sheet, row, 15.5 * Double(lines), nil) }
      row += 1
    }
    if let head = document.letterhead {
      for line in head.issuer + head.nation { write(line, formats.centred) }
      row += 1
    }
    write(document.title, formats.title)
    if let head = document.letterhead { write(head.subtitle, formats.subtitle) }
    for block in document.blocks {
      switch block {
      case .heading(let text):
        row += 1
        write(text, formats.heading)
      case .paragraph(let text): write(text, formats.wrapped)
      case .list(let items): for item in items { write("– " + item, formats.wrapped) }
      case .picture(let picture):
        link(sheet, &row, Self.number(picture.caption), picture.caption)
        write(picture.alternative, formats.wrapped)
      case .table(let table):
        if let own = sheets.first(where: { $0.caption == table.caption }) {
          link(sheet, &row, own.name, table.caption)
        }
      }
    }
    row += 1
    write(document.provenance, formats.note)
  }

  private func link(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: inout UInt32, _ name: String,
    _ caption: String
  ) {
    worksheet_write_url(sheet, row, 0, "internal:'\(name)'!A1", formats.link)
    worksheet_write_string(sheet, row, 0, caption, formats.link)
    row += 1
  }

  // MARK: Tables

  /// Rows above the head: caption, provenance, one empty.
  private static let head: UInt32 = 3

  private func write(_ own: Sheet) {
    guard let sheet = workbook_add_worksheet(book, own.name) else { return }
    worksheet_write_string(sheet, 0, 0, own.caption, formats.heading)
    worksheet_write_string(sheet, 1, 0, own.table.note, formats.note)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    // A chart is printed whole, on the page of its figures.
    worksheet_fit_to_pages(sheet, 1, own.picture == nil ? 0 : 1)
    worksheet_repeat_rows(sheet, Self.head, Self.head)
    worksheet_freeze_panes(sheet, Self.head + 1, 1)
    for (index, column) in own.table.columns.enumerated() {
      let position = UInt16(index)
      let heading = column.heading.isEmpty ? column.key : column.heading
      worksheet_write_string(
        sheet, Self.head, position, heading,
        column.isNumeric ? formats.headRight : formats.head)
      worksheet_set_column(sheet, position, position, width(own.table, index), nil)
    }
    // Room for headings on two lines, which nothing computes for us.
    worksheet_set_row(sheet, Self.head, 31, nil)
    for (row, cells) in own.table.rows.enumerated() {
      for (index, cell) in cells.enumerated() {
        write(
          cell, own.table.columns[index], sheet, Self.head + 1 + UInt32(row), UInt16(index))
      }
    }
    if let picture = own.picture {
      WorkbookChart(book, sheet, name: own.name, picture, firstRow: Self.head).insert()
    }
  }

  /// A number as a number with its format, a text as a text.
  private func write(
    _ cell: Table.Cell, _ column: Table.Column, _ sheet: UnsafeMutablePointer<lxw_worksheet>,
    _ row: UInt32, _ position: UInt16
  ) {
    if column.isNumeric {
      guard let value = Double(cell.raw) else {
        if !cell.text.isEmpty {
          worksheet_write_string(sheet, row, position, cell.text, formats.right)
        }
        return
      }
      let format = formats.number(cell.style ?? column.style)
      worksheet_write_number(sheet, row, position, value, format)
    } else if !cell.text.isEmpty {
      worksheet_write_string(sheet, row, position, cell.text, formats.wrappedTop)
    }
  }

  private func width(_ table: Table, _ column: Int) -> Double {
    let longest = table.rows.map { $0[column].text.count }.max() ?? 0
    let words = table.columns[column].heading.split(separator: " ").map(\.count).max() ?? 0
    return Double(min(60, max(11, max(longest, words) + 3)))
  }
}
