import EnrolmentModel
import Testing

@Suite("The evidence that counts at a date")
struct EvidenceSelectionTests {
  let plan = Town.plan()
  let asOf = Town.day(2022, 3, 4)

  private func select(_ rows: [Evidence]) -> EvidenceSelection {
    EvidenceSelection(rows, plan: plan, asOf: asOf)
  }

  private func reasons(_ rows: [Evidence]) -> [EvidenceSelection.Reason] {
    select(rows).leftOut.map(\.reason)
  }

  @Test("includes what is published on the as-of date and nothing of the day after")
  func asOfDate() {
    let today = Town.row(year: 2020, value: 1, published: asOf)
    let tomorrow = Town.row(year: 2020, value: 2, published: Town.day(2022, 3, 5))
    let selection = select([today, tomorrow])
    #expect(selection.used == [today])
    #expect(selection.leftOut.map(\.row) == [tomorrow] && selection.count(.later) == 1)
  }

  @Test("is not changed by rows published later, whatever they would do if they were known")
  func nothingLeaks() {
    let later = Town.day(2022, 3, 5)
    let planted = [
      Town.row(year: 2018, value: 99_000, published: later, vintage: "2"),
      Town.row(year: 2016, value: 20_000, published: later, title: "Yearbook 2017"),
      Town.row(year: 2022, months: 1...2, value: 5, published: later),
      Town.row(year: 2021, kind: .plan, value: 22_000, published: later),
      Town.row(.trainedLabourRate, levels: [], year: 2022, value: 0.9, published: later),
      Town.closure(.closedFrom(Town.day(2022, 1, 1)), published: later),
    ]
    let (without, with) = (select(Town.rows), select(planted + Town.rows + planted))
    #expect(with.used == without.used)
    #expect(with.conflicts.isEmpty == without.conflicts.isEmpty)
    #expect(with.count(.later) == 2 * planted.count)
    #expect(with.leftOut.filter { $0.reason != .later }.map(\.row) == without.leftOut.map(\.row))
    // Known a year later, the same rows do change it.
    let nextYear = EvidenceSelection(
      planted + Town.rows, plan: plan, asOf: Town.day(2023, 3, 4))
    #expect(nextYear.used != without.used)
  }

  @Test("of several editions takes the newest, and of two of one day the later edition")
  func editions() {
    let first = Town.row(year: 2018, value: 1, published: Town.day(2019, 1, 1), vintage: "first")
    let second = Town.row(year: 2018, value: 2, published: Town.day(2020, 1, 1), vintage: "final")
    #expect(select([second, first]).used == [second])
    #expect(reasons([second, first]) == [.superseded])
    let sameDay = Town.row(year: 2018, value: 3, published: Town.day(2020, 1, 1), vintage: "z")
    #expect(select([sameDay, second]).used == [sameDay])
  }

  @Test("keeps two sources that are no editions of each other, and reports that they disagree")
  func conflicts() {
    let one = Town.row(year: 2018, value: 100, halfWidth: 5, title: "one")
    let other = Town.row(year: 2018, value: 111, halfWidth: 5, title: "other")
    let selection = select([one, other])
    #expect(selection.used == [one, other])
    #expect(selection.conflicts.map(\.0) == [one] && selection.conflicts.map(\.1) == [other])
    // Within both roundings they do not disagree.
    let close = Town.row(year: 2018, value: 110, halfWidth: 5, title: "close")
    #expect(select([one, close]).conflicts.isEmpty)
  }

  @Test("leaves a sum out where its parts are there, if they are of its source and add up")
  func sums() {
    let total = Town.row(year: 2018, value: 100, title: "book")
    let college = Town.row(levels: [0], year: 2018, value: 30, title: "book")
    let rest = Town.row(levels: [1, 2], year: 2018, value: 71, title: "book")
    #expect(select([total, college, rest]).used == [college, rest])
    #expect(reasons([total, college, rest]) == [.sum])
    let wrong = Town.row(levels: [1, 2], year: 2018, value: 72, title: "book")
    #expect(reasons([total, college, wrong]).isEmpty)
    let elsewhere = Town.row(levels: [1, 2], year: 2018, value: 70, title: "paper")
    #expect(reasons([total, college, elsewhere]).isEmpty)
    #expect(reasons([total, college]).isEmpty)
  }

  @Test("leaves a sum of sums out as well: only the finest parts enter")
  func nestedSums() {
    let rows = [
      Town.row(year: 2018, value: 100, title: "book"),
      Town.row(levels: [1, 2], year: 2018, value: 70, title: "book"),
      Town.row(levels: [0], year: 2018, value: 30, title: "book"),
      Town.row(levels: [1], year: 2018, value: 40, title: "book"),
      Town.row(levels: [2], year: 2018, value: 30, title: "book"),
    ]
    #expect(select(rows).used.map(\.levels) == [[0], [1], [2]])
    #expect(select(rows.reversed()).used.map(\.levels) == [[2], [1], [0]])
  }

  @Test("leaves out plans whose result is known, the plan year's own and later ones")
  func plans() {
    func plan(_ year: Int) -> Evidence {
      Town.row(year: year, kind: .plan, value: 100, published: Town.day(2019, 1, 1))
    }
    let result = Town.row(year: 2018, value: 100)
    let rows = [plan(2017), plan(2018), plan(2022), plan(2023), result]
    #expect(select(rows).used == [plan(2017), result])
    #expect(reasons(rows) == [.plan, .plan, .plan])
    let ofRate = Town.row(.trainedLabourRate, levels: [], year: 2020, kind: .plan, value: 0.7)
    #expect(reasons([ofRate]) == [.plan])
  }

  @Test("leaves out other places, doubtful and excluded rows, each with its reason")
  func standing() {
    let rows = [
      Town.row(year: 2018, value: 1, geography: "Elsewhere"),
      Town.row(year: 2018, value: 2, standing: .doubtful),
      Town.row(year: 2018, value: 3, standing: .excluded),
      Town.row(year: 2018, value: 4),
    ]
    let selection = select(rows)
    #expect(selection.used == [rows[3]] && selection.conflicts.isEmpty)
    #expect([.elsewhere, .doubtful, .excluded].allSatisfy { selection.count($0) == 1 })
  }

  @Test("gives every row one fate")
  func partition() {
    let selection = select(Town.rows)
    #expect(selection.used.count + selection.leftOut.count == Town.rows.count)
    #expect(selection.used == Town.rows.filter(selection.used.contains))
  }

  @Test("without a row is the same but for it")
  func without() {
    let selection = select(Town.rows)
    let rest = selection.without(Town.rows[0])
    #expect(rest.used == Array(selection.used.dropFirst()))
    #expect(rest.rows(.labourForce) == selection.rows(.labourForce))
  }
}
