/// Whether both rates or one alone reach their targets, over batches of draws.
final class JointTally: @unchecked Sendable {
  let place: TallyPlace
  private let trained: Target
  private let certified: Target
  private var both: ReachTally
  private var one: ReachTally

  /// Nothing yet.
  init(_ place: TallyPlace, trained: Target, certified: Target, replicates: Int) {
    self.place = place
    self.trained = trained
    self.certified = certified
    both = ReachTally(replicates: replicates)
    one = both
  }

  /// Takes a batch in.
  func add(_ simulator: Simulator) {
    let batch = simulator.input.fit.batch
    let ensemble = simulator.ensembles[place.ensemble]
    let first = ensemble.start(.trainedRate, year: place.year)
    let second = ensemble.start(.certifiedRate, year: place.year)
    let (trained, certified) = (trained.atLeast, certified.atLeast)
    both.add(batch) { first[$0] >= trained && second[$0] >= certified }
    one.add(batch) { (first[$0] >= trained) != (second[$0] >= certified) }
  }

  /// The probabilities of both and of only one.
  var probabilities: [(indicator: Indicator, probability: EstimatedProbability)] {
    [(.bothRates, both.probability), (.oneRateOnly, one.probability)]
  }
}
