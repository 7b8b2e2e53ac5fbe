internal import Briefings
internal import CXlsxWriter

/// A native chart beside the figures of a picture.
struct WorkbookChart {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let name: String
  private let picture: Picture
  private let firstRow: UInt32

  init(
    _ book: UnsafeMutablePointer<lxw_workbook>, _ sheet: UnsafeMutablePointer<lxw_worksheet>,
    name: String, _ picture: Picture, firstRow: UInt32
  ) {
    self.book = book
    self.sheet = sheet
    self.name = name
    self.picture = picture
    self.firstRow = firstRow
  }

  private var chart: NativeChart { picture.chart }

  private func column(_ key: String) -> UInt16? {
    picture.table.columns.firstIndex { $0.key == key }.map { UInt16($0) }
  }

  private var isBar: Bool { chart.kind != .line }

  func insert() {
    let kind: lxw_chart_type =
      switch chart.kind {
      case .line: LXW_CHART_LINE
      case .bar: LXW_CHART_BAR
      case .stackedBar: LXW_CHART_BAR_STACKED
      }
    guard let drawn = workbook_add_chart(book, UInt8(kind.rawValue)) else { return }
    for series in chart.series { add(series, to: drawn) }
    chart_title_set_name(drawn, picture.caption)
    var font = lxw_chart_font()
    font.size = 11
    font.bold = UInt8(LXW_TRUE.rawValue)
    chart_title_set_name_font(drawn, &font)
    chart_show_blanks_as(drawn, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    hideSupports(drawn)
    setAxes(drawn)
    var options = lxw_chart_options()
    options.x_scale = 1.7
    options.y_scale = isBar ? max(1.4, Double(picture.table.rows.count) * 0.09) : 1.5
    picture.alternative.withCString { text in
      options.description = UnsafeMutablePointer(mutating: text)
      let row = firstRow + UInt32(picture.table.rows.count) + 3
      worksheet_insert_chart_opt(sheet, row, 0, drawn, &options)
    }
  }

  private func add(_ series: NativeChart.Series, to drawn: UnsafeMutablePointer<lxw_chart>) {
    guard let names = column(chart.categories), let values = column(series.column),
      let added = chart_add_series(drawn, nil, nil)
    else { return }
    let (first, last) = (firstRow + 1, firstRow + UInt32(picture.table.rows.count))
    chart_series_set_categories(added, name, first, names, last, names)
    chart_series_set_values(added, name, first, values, last, values)
    chart_series_set_name_range(added, name, firstRow, values)
    guard let colour = series.colour.flatMap({ UInt32($0, radix: 16) }) else {
      var fill = lxw_chart_fill()
      fill.none = UInt8(LXW_TRUE.rawValue)
      chart_series_set_fill(added, &fill)
      return
    }
    var line = lxw_chart_line()
    line.color = colour
    var fill = lxw_chart_fill()
    fill.color = colour
    if isBar {
      chart_series_set_fill(added, &fill)
      return
    }
    line.width = 2
    // A year between two gaps has no line to show it.
    // (The library's long dash is no marker that the format knows.)
    let marker = series.isDashed ? LXW_CHART_MARKER_SQUARE : LXW_CHART_MARKER_CIRCLE
    chart_series_set_marker_type(added, UInt8(marker.rawValue))
    chart_series_set_marker_size(added, series.isDashed ? 4 : 5)
    var edge = lxw_chart_line()
    edge.color = colour
    chart_series_set_marker_fill(added, &fill)
    chart_series_set_marker_line(added, &edge)
    if series.isDashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    if series.isPoints {
      line.none = UInt8(LXW_TRUE.rawValue)
      chart_series_set_marker_type(added, UInt8(LXW_CHART_MARKER_DIAMOND.rawValue))
      chart_series_set_marker_size(added, 10)
    }
    chart_series_set_line(added, &line)
  }

  /// A series that only holds others up has no place in the legend.
  private func hideSupports(_ drawn: UnsafeMutablePointer<lxw_chart>) {
    var hidden = chart.series.indices.filter { chart.series[$0].colour == nil }.map(Int16.init)
    if chart.series.count == 1 { hidden = [0] }
    guard !hidden.isEmpty else { return }
    hidden.append(-1)
    chart_legend_delete_series(drawn, &hidden)
  }

  private func setAxes(_ drawn: UnsafeMutablePointer<lxw_chart>) {
    guard let across = drawn.pointee.x_axis, let up = drawn.pointee.y_axis else { return }
    // On bars the values run across and the names stand upright.
    let (values, names) = isBar ? (across, up) : (up, across)
    chart_axis_set_name(values, chart.valueTitle)
    chart_axis_set_num_format(values, chart.valueStyle.workbookFormat)
    if let minimum = chart.minimum { chart_axis_set_min(values, minimum) }
    // Names stay at the edge where values are negative; the first row is on top.
    chart_axis_set_label_position(names, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    if isBar {
      chart_axis_set_reverse(names)
      chart_axis_set_crossing_max(names)
    }
  }
}
