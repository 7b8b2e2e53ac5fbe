import EnrolmentModel
import Probability
import Testing

@testable import Scenarios

@Suite("A value or a distribution, as planners write it")
struct DistributionReaderTests {
  private func read(
    _ text: String, _ kind: NumberKind = .share
  ) -> (value: Distribution?, says: [String]) {
    let reader = YAMLReader("x: " + text + "\n")
    let value = reader.value("x").flatMap { DistributionReader.read($0, as: kind) }
    return (value, reader.says)
  }

  @Test("every form of the contract is read")
  func readsForms() {
    #expect(read("60 %").value == .constant(0.6))
    #expect(read("{value: 0.6}").value == .constant(0.6))
    #expect(
      read("{distribution: normal, mean: 1 %, sd: 2 %}", .effect).value
        == .normal(mean: 0.01, sd: 0.02))
    #expect(
      read("{distribution: log-normal, median: 3, log-sd: 0.5}", .quantity).value
        == .logNormal(median: 3, logSD: 0.5))
    #expect(
      read("{distribution: uniform, low: 10 %, high: 20 %}").value == .uniform(low: 0.1, high: 0.2))
    #expect(
      read("{distribution: triangular, low: 1, mode: 3, high: 6}", .quantity).value
        == .triangular(low: 1, mode: 3, high: 6))
    #expect(read("{distribution: beta, mean: 60 %, sd: 5 %}").value == .beta(mean: 0.6, sd: 0.05))
    #expect(
      read("{distribution: half-normal, scale: 1 points}", .points).value
        == .halfNormal(scale: 0.01))
    #expect(
      read("{p10: 1 %, p50: 2 %, p90: 4 %}").value == .quantiles(p10: 0.01, p50: 0.02, p90: 0.04))
  }

  @Test("p10 above p90, a spread below 0 and an impossible beta make no distribution")
  func refusesNonsense() {
    let says = "x.yaml:1: error: x: these numbers make no distribution: "
    #expect(
      read("{p10: 4 %, p50: 2 %, p90: 1 %}").says == [says + "p10 (0.04) is above p50 (0.02)"])
    #expect(
      read("{distribution: normal, mean: 1, sd: -2}", .quantity).says == [
        says + "sd is -2, below 0"
      ])
    #expect(
      read("{distribution: beta, mean: 50 %, sd: 60 %}").says == [
        says + "with mean 0.5 the sd 0.6 is too large; it must be below 0.5"
      ])
    #expect(
      read("{distribution: log-normal, median: 0, log-sd: 0.5}", .quantity).says == [
        says + "median is 0; it must be above 0"
      ])
  }

  @Test("the reason is given in Vietnamese too")
  func speaksVietnamese() {
    let error = DistributionError.outOfOrder(
      lower: "p10", lowerValue: 0.04, upper: "p50", upperValue: 0.02)
    #expect(
      error.explanation.vi
        == "các số này không tạo thành phân phối: p10 (0.04) lớn hơn p50 (0.02)")
  }

  @Test("what is missing, misspelt, or of another distribution is named")
  func namesMends() {
    #expect(
      read("{distribution: nomal, mean: 1 %, sd: 1 %}").says == [
        "x.yaml:1: error: distribution: there is no distribution 'nomal'; did you mean 'normal'?"
      ])
    #expect(
      read("{distribution: normal, mean: 1 %, high: 1 %}").says == [
        "x.yaml:1: error: high: 'high' is no part of the distribution 'normal', which has mean, sd",
        "x.yaml:1: error: the key 'sd' is missing in 'x'",
      ])
    #expect(
      read("{value: 1 %, sd: 1 %}").says == [
        "x.yaml:1: error: sd: 'value' is certain and 'sd' is not; keep one of them"
      ])
    #expect(
      read("{mean: 1 %}").says == [
        "x.yaml:1: error: x: write 'value: …', 'distribution: …' or p10, p50 and p90"
      ])
  }

  @Test("1,5 and 1.125 are refused with what they could mean")
  func refusesDoubtfulNumbers() {
    #expect(read("1,5 %").says == ["x.yaml:1: error: x: '1,5': write 1.5"])
    #expect(
      read("1,125", .quantity).says == [
        "x.yaml:1: error: x: '1,125' can be read as 1125 or as 1.125; write one of these, or "
          + "state 'locale: en' or 'locale: vi' at the head of the file"
      ])
    #expect(
      read("224.500", .quantity).says == [
        "x.yaml:1: error: x: '224.500' can be read as 224500 or as 224.5; write one of these, or "
          + "state 'locale: en' or 'locale: vi' at the head of the file"
      ])
  }
}
