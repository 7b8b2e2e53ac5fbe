internal import EnrolmentModel
public import Forecasting

extension ForecastPrior {
  /// Reads a prior that `train-prior` wrote.
  ///
  /// - Parameters:
  ///   - path: Where the file lies.
  ///   - findings: Where what is wrong is added.
  /// - Returns: The prior, or nothing where the file is no prior.
  public static func read(_ path: String, findings: Findings) -> ForecastPrior? {
    guard let file = TextFile.read(path, findings: findings) else { return nil }
    do throws(TextProblem) {
      return try ForecastPrior(text: file.text)
    } catch {
      findings.error(
        path, error.line,
        LocalisedText(
          en: "this is no prior of the forecaster: \(error.reason); make one with train-prior",
          vi: "đây không phải tệp tham số dự báo: \(error.reason); hãy tạo bằng train-prior"))
      return nil
    }
  }
}
