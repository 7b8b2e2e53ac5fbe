internal import Foundation

/// A complete example project for an invented city, to be edited.
public enum ExampleProject {
  /// Writes the example, whole or not at all.
  ///
  /// - Parameter folder: A folder that does not exist or is empty.
  /// - Throws: `OutputFile.Problem` where the folder holds something or cannot be written.
  public static func write(to folder: String) throws(OutputFile.Problem) {
    let manager = FileManager.default
    let content = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
    var isFolder: ObjCBool = false
    let exists = manager.fileExists(atPath: folder, isDirectory: &isFolder)
    guard content.isEmpty, !exists || isFolder.boolValue else {
      throw OutputFile.Problem(message: .notEmpty)
    }
    do {
      try writeFiles(in: folder)
    } catch {
      clear(folder, existed: exists)
      throw error
    }
  }

  private static func writeFiles(in folder: String) throws(OutputFile.Problem) {
    let manager = FileManager.default
    for (path, bytes) in files {
      let whole = folder + "/" + path
      let parent = (whole as NSString).deletingLastPathComponent
      do {
        try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
      } catch { throw OutputFile.Problem(message: .notMade) }
      try OutputFile.write(String(decoding: bytes, as: UTF8.self), to: whole)
    }
  }

  /// Takes away what was written before something went wrong.
  private static func clear(_ folder: String, existed: Bool) {
    let manager = FileManager.default
    guard existed else {
      try? manager.removeItem(atPath: folder)
      return
    }
    for name in (try? manager.contentsOfDirectory(atPath: folder)) ?? [] {
      try? manager.removeItem(atPath: folder + "/" + name)
    }
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

extension LocalisedText {
  fileprivate static let notEmpty = LocalisedText(
    en: "the folder is not empty; name a new one", vi: "thư mục không trống; hãy chọn thư mục mới")
  fileprivate static let notMade = LocalisedText(
    en: "the folder cannot be made; check where it lies",
    vi: "không tạo được thư mục; hãy kiểm tra vị trí")
}
