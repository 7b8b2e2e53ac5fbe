/// A complete example project for an invented city, to be edited.
public enum ExampleProject {
  /// Writes the example, whole or not at all.
  ///
  /// - Parameter folder: A folder that does not exist or is empty.
  /// - Throws: `OutputFile.Problem` where the folder holds something or cannot be written.
  public static func write(to folder: String) throws(OutputFile.Problem) {
    try OutputFolder.write(files, to: folder)
  }

  /// Every file of the example with its place in the folder.
  private static var files: [(path: String, bytes: [UInt8])] {
    [
      ("notebooks-data/plan.yaml", PackageResources.plan_yaml),
      ("notebooks-data/targets.yaml", PackageResources.targets_yaml),
      ("notebooks-data/evidence/invented.csv", PackageResources.invented_csv),
      ("notebooks-data/assumptions/fit.yaml", PackageResources.fit_yaml),
      ("notebooks-data/assumptions/disruption.yaml", PackageResources.disruption_yaml),
      ("notebooks-data/assumptions/chain.yaml", PackageResources.chain_yaml),
      ("notebooks-data/assumptions/levers.yaml", PackageResources.levers_yaml),
      ("notebooks-data/assumptions/rates.yaml", PackageResources.rates_yaml),
      ("notebooks-data/priors/theta.csv", PackageResources.theta_csv),
      ("scenarios/baseline.yaml", PackageResources.baseline_yaml),
      ("scenarios/counselling.yaml", PackageResources.counselling_yaml),
    ]
  }
}
