import EnrolmentModel
import Probability
import Testing

@Suite("The assumption book")
struct AssumptionBookTests {
  let plan = Town.plan()

  @Test("is made only if no key is missing, and names all that are")
  func complete() throws {
    let gone = ["carry-over", "completion/craft"]
    let entries = try Town.book(plan).sorted.filter { !gone.contains($0.key) }
    let error = #expect(throws: MissingAssumptions.self) {
      try AssumptionBook(entries, for: plan)
    }
    #expect(error?.keys == gone)
  }

  @Test("asks for the keys of every level and group of the plan, and of no other")
  func required() {
    let keys = AssumptionKey.required(by: plan)
    #expect(Set(keys).count == keys.count)
    #expect(keys.contains("share-of-group/craft-and-evening/craft"))
    // The last level of a group has what the others leave.
    #expect(!keys.contains("share-of-group/craft-and-evening/evening"))
    let one = AssumptionKey.required(by: Town.oneLevelPlan())
    #expect(!one.contains { $0.contains("college") || $0.hasPrefix("share-of-group") })
    #expect(one.contains("pool/school-leavers/evening"))
  }

  @Test("gives the median as a value, and replaces by key")
  func values() throws {
    let book = try Town.book(plan)
    #expect(agree(book.value("theta/sigma_eta"), 0.1))
    let changed = book.replacing([Town.assumption("theta/sigma_eta", .constant(0.2))])
    #expect(changed.value("theta/sigma_eta") == 0.2 && agree(book.value("theta/sigma_eta"), 0.1))
    #expect(changed.sorted.map(\.key) == book.sorted.map(\.key))
    #expect(changed.sorted.map(\.key) == changed.sorted.map(\.key).sorted())
  }

  @Test("keeps everything but the value where an assumption is set anew")
  func with() {
    let old = Town.assumption("carry-over", .normal(mean: 0.1, sd: 0.3))
    let new = old.with(.constant(0))
    #expect(new.distribution == .constant(0) && new.with(old.distribution) == old)
  }
}
