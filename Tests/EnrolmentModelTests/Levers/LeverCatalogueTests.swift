import EnrolmentModel
import Probability
import Testing

@Suite("The catalogue of levers")
struct LeverCatalogueTests {
  @Test("finds each lever by its own key, and nothing by another")
  func lookup() {
    let keys = LeverCatalogue.all.map { $0.key }
    #expect(Set(keys).count == keys.count && !keys.isEmpty)
    for lever in LeverCatalogue.all { #expect(LeverCatalogue.lever(lever.key) == lever) }
    #expect(LeverCatalogue.lever("counseling") == nil)
  }

  @Test("says of each lever what it does, in both languages, with clause and evidence")
  func texts() {
    for lever in LeverCatalogue.all {
      for text in [lever.name, lever.summary, lever.actsOn] {
        #expect(!text.vi.isEmpty && !text.en.isEmpty && text.vi != text.en, "\(lever.key)")
      }
      #expect(!lever.clause.isEmpty && !lever.evidence.en.isEmpty)
      #expect(!lever.evidence.vi.isEmpty && lever.evidence.vi != lever.evidence.en)
      #expect(lever.summary.en.hasSuffix(".") && lever.summary.vi.hasSuffix("."))
    }
  }

  @Test("has one to four quantities a lever, whose middle lies in the range of what is written")
  func quantities() {
    for lever in LeverCatalogue.all {
      #expect((1...4).contains(lever.quantities.count))
      #expect(Set(lever.quantities.map(\.key)).count == lever.quantities.count)
      for quantity in lever.quantities {
        #expect(quantity.range.contains(quantity.prior.median), "\(lever.key)/\(quantity.key)")
      }
    }
  }
}
