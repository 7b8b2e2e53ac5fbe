/// Several sets of weights that were learned alike but for chance, and count the same.
///
///     ŷ = (1 − q) · mean over sets of the weighted path + q · median of the members
///
/// Sets begin at other random units and see other batches, so what one learned by
/// luck the others do not share. q is a tenth, whatever was learned: on panels of
/// other times and kinds than those learned from, the plain median is the safer part.
///
/// Reference: Breiman (1996), *Bagging predictors*.
struct WeightCommittee: Sendable, Hashable {
  /// The sets.
  var sets: [MemberWeights]

  /// How many sets there are.
  static let size = 3
  /// q, how much of the answer is the members' median.
  static let medianShare = 0.1

  /// The combined path.
  ///
  /// - Parameters:
  ///   - features: x.
  ///   - members: The members' paths.
  /// - Returns: Changes from the last value in units of the mean change.
  func combined(_ features: [Double], _ members: MemberPaths) -> [Double] {
    let paths = sets.map { $0.combined(features, members) }
    return (0..<members.steps).map { step in
      let mean = paths.reduce(0) { $0 + $1[step] } / Double(paths.count)
      return (1 - Self.medianShare) * mean + Self.medianShare * members.median(step)
    }
  }
}
