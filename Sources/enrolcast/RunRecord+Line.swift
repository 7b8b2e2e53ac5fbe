internal import Briefings
internal import EnrolmentModel
internal import Scenarios

extension RunRecord {
  /// The provenance line under a table.
  ///
  /// - Parameters:
  ///   - language: The reader's language.
  ///   - fewer: The draws behind the figures, where they are not the run's.
  /// - Returns: One line.
  func line(_ language: Language, draws fewer: Int? = nil) -> String {
    let draws = NumberText(language).number(Double(fewer ?? self.draws))
    let day = DateText(language).day(asOf)
    let points = luck == .random ? "" : language == .vi ? " (điểm Sobol')" : " (Sobol' points)"
    switch language {
    case .vi:
      return "Nguồn: số liệu \(dataDigest) · kịch bản \(scenarioDigest) · enrolcast \(version) · "
        + "số khởi tạo ngẫu nhiên \(seed) · \(draws) lần mô phỏng\(points) · số liệu đến ngày \(day)"
    case .en:
      return
        "Provenance: data \(dataDigest) · scenarios \(scenarioDigest) · enrolcast \(version) · "
        + "seed \(seed) · \(draws) draws\(points) · as of \(day)"
    }
  }
}
