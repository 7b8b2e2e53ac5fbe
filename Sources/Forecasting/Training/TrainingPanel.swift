/// A panel of annual series to learn from.
public struct TrainingPanel: Sendable {
  /// Its name, for the provenance.
  public let name: String
  /// Its series.
  public let series: [YearlySeries]

  /// Makes a panel.
  ///
  /// - Parameters:
  ///   - name: Its name, for the provenance.
  ///   - series: Its series.
  public init(name: String, series: [YearlySeries]) {
    self.name = name
    self.series = series
  }
}
