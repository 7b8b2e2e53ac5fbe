/// The part of a latent state that is asked for: some years in a row and the shapes they need.
///
/// Figures rest on a few of the years that a path has, and a state is filled
/// again for every proposal; so the rest is left alone.
struct LatentSpan {
  /// Positions of the years of the path.
  let years: Range<Int>
  /// Positions of their special years, and of the one before that may carry into them.
  let specials: Range<Int>

  init(_ years: ClosedRange<Int>, _ intake: IntakeModel) {
    self.years = Range(years)
    let before = intake.specialYears.count { $0 < years.lowerBound - 1 }
    specials = before..<intake.specialYears.count { $0 <= years.upperBound }
  }
}
