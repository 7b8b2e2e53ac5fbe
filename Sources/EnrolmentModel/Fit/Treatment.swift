/// How the years with closures are treated in the fit.
///
/// No treatment is the right one, so every headline probability is shown with
/// its range over all four.
public enum Treatment: String, Sendable, CaseIterable {
  /// Closures lower the intake by what months were closed; the default.
  case intervention
  /// Closure years have a free deviation that says nothing of other years.
  case outlier
  /// Rows of years more than half closed are left out.
  case drop
  /// Closure years are ordinary years; a stress case.
  case keep

  /// Whether closures move the intake of a year.
  var usesClosures: Bool { self != .keep }
}
