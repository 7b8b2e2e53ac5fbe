internal import Forecasting
internal import Foundation

extension SpreadStudy {
  /// Sd of the logarithm of σε, ση and σζ.
  ///
  /// The panels give about 0.69 for the yearly sd as a whole (``PathSpread/logDeviation``);
  /// that the split is known less well than the sum is a judgement.
  static let logDeviations = [0.8, 0.7, 0.8]

  /// The prior as `priors/theta.csv` holds it: centres with one digit, since no panel tells a second.
  public var prior: String {
    let named = "panels: sd between \(low.series) and \(high.series) by \(high.panel); "
    let parameters = [
      ("sigma_epsilon", path.transitory), ("sigma_eta", path.permanent),
      ("sigma_zeta", path.slope),
    ]
    var lines = ["parameter,centre,log_sd,source,grade"]
    for ((name, centre), spread) in zip(parameters, Self.logDeviations) {
      let source = named + "split as the latter; before rounding " + Self.decimals(centre)
      lines.append("\(name),\(Self.oneDigit(centre)),\(spread),\(source),B")
    }
    for (name, phi) in zip(["phi_low", "phi_high"], ChangeSplit.dampings) {
      let source = "served as one of two values; the panels are too short to tell it"
      lines.append("\(name),\(phi),0,\(source),C")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What each panel gives, as `priors/panel-spread.csv` holds it: three decimals.
  public var summary: String {
    let head =
      "panel,series,series_count,changes,median_sd,lower_quartile_sd,upper_quartile_sd,"
      + "ordinary_sd,between_log_sd,between_log_sd_net,lag1,lag2,lag3,transitory_share_lag1,"
      + "transitory_share,permanent_share,slope_share,provenance"
    return ([head] + entries.map(Self.line)).joined(separator: "\n") + "\n"
  }

  private static func line(_ entry: Entry) -> String {
    let spread = entry.spread
    let figures: [Double?] =
      [spread.median, spread.quartiles[0], spread.quartiles[2], spread.ordinary]
      + [spread.between, spread.betweenNet]
      + spread.lags
      + [spread.transitoryFromLagOne, spread.split.transitory, spread.split.permanent]
      + [spread.split.slope]
    let years = "\(spread.years.lowerBound)-\(spread.years.upperBound)"
    let fields =
      [entry.panel, entry.series, "\(spread.seriesCount)", "\(spread.changeCount)"]
      + figures.map { $0.map(decimals) ?? "" }
      + ["\(entry.provenance); changes of \(years)"]
    return fields.map(PanelTable.csvField).joined(separator: ",")
  }

  private static func decimals(_ value: Double) -> String {
    let text = String(format: "%.3f", value)
    return text == "-0.000" ? "0.000" : text
  }

  /// One significant digit without an exponent, the shortest way it is written.
  private static func oneDigit(_ value: Double) -> String {
    "\(Double(String(format: "%.0e", value)) ?? value)"
  }
}
