import EnrolmentModel
import Testing

@testable import Briefings

@Suite("The word beside a probability")
struct ProbabilityWordTests {
  /// The table of the IPCC's guidance note, and its wording in Vietnamese.
  private static let table: [(probability: Double, en: String, vi: String)] = [
    (1, "virtually certain", "gần như chắc chắn"),
    (0.991, "virtually certain", "gần như chắc chắn"),
    (0.99, "very likely", "rất có khả năng"), (0.901, "very likely", "rất có khả năng"),
    (0.90, "likely", "có khả năng"), (0.67, "likely", "có khả năng"),
    (0.66, "about as likely as not", "được hay không như nhau"),
    (0.34, "about as likely as not", "được hay không như nhau"),
    (0.33, "unlikely", "ít khả năng"), (0.11, "unlikely", "ít khả năng"),
    (0.10, "very unlikely", "rất ít khả năng"), (0.011, "very unlikely", "rất ít khả năng"),
    (0.01, "exceptionally unlikely", "hầu như không thể"),
    (0, "exceptionally unlikely", "hầu như không thể"),
  ]

  @Test("is that of the published table, in both languages")
  func words() {
    for row in Self.table {
      #expect(ProbabilityWord.word(row.probability, .en) == row.en, "\(row.probability)")
      #expect(ProbabilityWord.word(row.probability, .vi) == row.vi, "\(row.probability)")
    }
  }
}
