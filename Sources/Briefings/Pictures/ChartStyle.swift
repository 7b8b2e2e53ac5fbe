internal import EnrolmentModel

/// What all pictures share: colours, type, separators.
///
/// Colours are of the set by Okabe and Ito, which people with the common forms
/// of colour blindness tell apart; they differ in lightness too, so that they
/// stay apart in grey print. None is the only sign of anything.
///
/// Reference: Okabe and Ito (2008), *Color Universal Design*.
struct ChartStyle {
  static let blue = "#0072B2"
  static let sky = "#56B4E9"
  static let vermillion = "#D55E00"
  static let orange = "#E69F00"
  static let green = "#009E73"
  static let grey = "#595959"
  static let black = "#000000"
  /// From dark to light, so that neighbours differ in grey.
  static let series = ["#004B76", "#D55E00", "#56B4E9", "#F0C75E", "#009E73", "#595959"]

  /// Width of a picture, in the units of the specification; about 16 cm on paper.
  static let width = 520.0

  /// What names beside a plot take of the width.
  static func room(_ names: [String]) -> Double {
    min(300, Double(names.map(\.count).max() ?? 0) * 6.6 + 10)
  }

  let language: Language

  /// A specification with the shared settings around it.
  func specification(_ own: JSONValue) -> JSONValue {
    let head: JSONValue = [
      "$schema": "https://vega.github.io/schema/vega-lite/v5.json", "background": "white",
      "padding": 6, "config": config,
    ]
    return head.merging(own)
  }

  private var config: JSONValue {
    [
      "font": "Noto Sans", "locale": ["number": numbers],
      "axis": [
        "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal",
        "gridColor": "#DDDDDD", "domainColor": "#595959", "tickColor": "#595959",
        "labelColor": "#222222", "titleColor": "#222222", "labelLimit": 300,
      ],
      "legend": [
        "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal",
        "labelLimit": 320, "orient": "bottom", "symbolSize": 120,
      ],
      "header": ["labelFontSize": 12, "titleFontSize": 12, "labelLimit": 300],
      "text": ["fontSize": 12, "color": "#222222"],
      "view": ["stroke": "#BBBBBB"],
    ]
  }

  /// The separators of axes; a thousand is grouped as in the text.
  private var numbers: JSONValue {
    let isVietnamese = language == .vi
    return [
      "decimal": .string(isVietnamese ? "," : "."),
      "thousands": .string(isVietnamese ? "." : ","), "grouping": [3],
      "currency": ["", ""], "percent": " %",
    ]
  }

  /// The data of a specification.
  static func data(_ rows: [JSONValue]) -> JSONValue { ["values": .array(rows)] }

  /// A quantitative field with the title of its axis.
  static func quantity(
    _ field: String, _ title: String, format: String? = nil, zero: Bool = false,
    domain: [Double]? = nil
  ) -> JSONValue {
    var axis: JSONValue = ["title": .string(title)]
    if let format { axis = axis.merging(["format": .string(format)]) }
    var scale: JSONValue = ["zero": .bool(zero), "nice": .bool(domain == nil)]
    if let domain { scale = scale.merging(["domain": .array(domain.map(JSONValue.number))]) }
    return ["field": .string(field), "type": "quantitative", "axis": axis, "scale": scale]
  }
}

extension JSONValue {
  /// A number, or `null` where there is none.
  static func optional(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }

  /// Colour of a legend that names each series.
  static func colours(_ field: String, _ names: [String], _ colours: [String]) -> JSONValue {
    [
      "field": .string(field), "type": "nominal", "sort": .array(names.map(JSONValue.string)),
      "scale": [
        "domain": .array(names.map(JSONValue.string)),
        "range": .array(colours.map(JSONValue.string)),
      ],
      "legend": ["title": .null],
    ]
  }
}
