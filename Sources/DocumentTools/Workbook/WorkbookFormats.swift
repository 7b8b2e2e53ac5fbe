internal import Briefings
internal import CXlsxWriter

/// The formats of a workbook's cells, each made once.
final class WorkbookFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private let book: UnsafeMutablePointer<lxw_workbook>
  private var numbers: [NumberStyle?: Format] = [:]
  let title: Format?
  let subtitle: Format?
  let heading: Format?
  let centred: Format?
  let wrapped: Format?
  let wrappedTop: Format?
  let right: Format?
  let note: Format?
  let link: Format?
  let head: Format?
  let headRight: Format?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    self.book = book
    func make(_ set: (Format) -> Void) -> Format? {
      let format = workbook_add_format(book)
      if let format { set(format) }
      return format
    }
    let centre = UInt8(LXW_ALIGN_CENTER.rawValue)
    let rightAlign = UInt8(LXW_ALIGN_RIGHT.rawValue)
    let top = UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
    title = make {
      format_set_bold($0)
      format_set_font_size($0, 16)
      format_set_align($0, centre)
    }
    subtitle = make {
      format_set_bold($0)
      format_set_align($0, centre)
      format_set_text_wrap($0)
    }
    heading = make {
      format_set_bold($0)
      format_set_font_size($0, 12)
    }
    centred = make { format_set_align($0, centre) }
    wrapped = make {
      format_set_text_wrap($0)
      format_set_align($0, top)
    }
    wrappedTop = make {
      format_set_text_wrap($0)
      format_set_align($0, top)
    }
    right = make { format_set_align($0, rightAlign) }
    note = make {
      format_set_font_size($0, 8)
      format_set_font_color($0, 0x595959)
    }
    link = make {
      format_set_font_color($0, 0x0072B2)
      format_set_underline($0, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    func head(_ align: UInt8?) -> Format? {
      make {
        format_set_bold($0)
        format_set_text_wrap($0)
        format_set_bg_color($0, 0xDCEAF4)
        format_set_bottom($0, UInt8(LXW_BORDER_THIN.rawValue))
        if let align { format_set_align($0, align) }
      }
    }
    self.head = head(nil)
    headRight = head(rightAlign)
  }

  /// The format of numbers in a style.
  func number(_ style: NumberStyle?) -> Format? {
    if let known = numbers[style] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    format_set_num_format(format, style?.workbookFormat ?? "General")
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    numbers[style] = format
    return format
  }
}
