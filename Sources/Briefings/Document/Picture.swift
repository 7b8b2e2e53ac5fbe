/// A picture: its specification, its words, and the table behind it.
///
/// The specification is Vega-Lite with its data inside, so that the same text
/// draws a page in a browser and a figure on paper.
public struct Picture: Sendable {
  /// The name of its file and in JSON.
  public let key: String
  /// What it shows.
  public let caption: String
  /// What it tells to whom it cannot be shown.
  public let alternative: String
  /// Where its figures come from, in one line under it.
  public let note: String
  /// The figures that are drawn.
  public let table: Table
  /// The Vega-Lite specification.
  public let specification: JSONValue
  /// The same for a workbook.
  public let chart: NativeChart

  /// Makes a picture.
  public init(
    key: String, caption: String, alternative: String, note: String, table: Table,
    specification: JSONValue, chart: NativeChart
  ) {
    self.key = key
    self.caption = caption
    self.alternative = alternative
    self.note = note
    self.table = table
    self.specification = specification
    self.chart = chart
  }
}

/// A chart in a workbook, over columns of the table behind the picture.
public struct NativeChart: Sendable {
  /// How the series are drawn.
  public enum Kind: Sendable {
    /// Lines over the rows; empty cells are gaps.
    case line
    /// Horizontal bars, one a row.
    case bar
    /// Horizontal bars whose series lie end to end.
    case stackedBar
  }

  /// One series.
  public struct Series: Sendable {
    /// The key of its column.
    public let column: String
    /// Its colour as `RRGGBB`, or nothing for a series that only holds others up.
    public let colour: String?
    /// Whether its line is broken; bars have none.
    public let isDashed: Bool
    /// Whether it shows points alone.
    public let isPoints: Bool

    init(_ column: String, _ colour: String?, isDashed: Bool = false, isPoints: Bool = false) {
      self.column = column
      self.colour = colour
      self.isDashed = isDashed
      self.isPoints = isPoints
    }
  }

  /// How they are drawn.
  public let kind: Kind
  /// The key of the column with the names of the rows.
  public let categories: String
  /// The series.
  public let series: [Series]
  /// The title of the axis of values.
  public let valueTitle: String
  /// The number format of that axis.
  public let valueStyle: NumberStyle
  /// Where that axis begins, or nothing where the workbook chooses.
  public let minimum: Double?
}
