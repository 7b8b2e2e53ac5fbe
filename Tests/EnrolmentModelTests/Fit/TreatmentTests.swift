import RealModule
import Testing

@testable import EnrolmentModel

@Suite("The treatment of disruption years")
struct TreatmentTests {
  private func parts(_ treatment: Treatment) throws -> FitParts {
    try FitParts(Town.problem(treatment: treatment))
  }

  @Test("keep ignores closures: every year has its usual months, to the last bit")
  func keep() throws {
    let parts = try parts(.keep)
    parts.set(parts.normals(1))
    for year in [2019, 2020, 2021, 2022] {
      #expect(parts.shape(year, level: 0) == parts.usual(year, level: 0))
    }
    #expect(Treatment.allCases.filter { !$0.usesClosures } == [.keep])
    let other = try self.parts(.intervention)
    other.set(other.normals(1))
    #expect(other.shape(2021, level: 0) != other.usual(2021, level: 0))
  }

  @Test("drop leaves out the rows of years more than half closed, and those only")
  func drop() throws {
    let kept = try Town.problem(treatment: .drop).enrolmentRows.map(\.year.number)
    #expect(kept == [2016, 2017, 2017, 2018, 2019, 2020])
    #expect(try Town.problem().enrolmentRows.map(\.year.number).last == 2021)
    // Six months are not more than half.
    let half = [
      Town.row(year: 2021, value: 10), Town.closure(.closedFrom(Town.day(2021, 1, 1))),
      Town.closure(.openFrom(Town.day(2021, 7, 1))),
    ]
    #expect(try Town.problem(half, treatment: .drop).enrolmentRows.count == 1)
    let dayMore = [
      Town.closure(.closedFrom(Town.day(2021, 12, 1))),
      Town.closure(.openFrom(Town.day(2021, 12, 2))),
    ]
    #expect(try Town.problem(half + dayMore, treatment: .drop).enrolmentRows.isEmpty)
  }

  @Test("drop leaves out a total over several years of which one was more than half closed")
  func dropSeveralYears() throws {
    let closures = Town.rows.filter { $0.measure == .closureEvent }
    let rows = [2019, 2020].map { Town.row(year: $0, lastYear: $0 + 1, value: 40_000) }
    let kept = try Town.problem(rows + closures, treatment: .drop).enrolmentRows
    #expect(kept == [rows[0]])
  }

  @Test("drop never leaves out a row of the plan year")
  func dropPlanYear() throws {
    let rows = [
      Town.row(year: 2022, months: 1...2, value: 10, published: Town.day(2022, 12, 30)),
      Town.closure(.closedFrom(Town.day(2022, 1, 1))),
    ]
    let problem = try Town.problem(rows, treatment: .drop, asOf: Town.day(2022, 12, 31))
    #expect(problem.enrolmentRows.count == 1)
  }

  @Test("outlier frees a closure year from its closures, and nothing is carried on")
  func outlier() throws {
    let parts = try parts(.outlier)
    var z = parts.normals(1)
    z[parts.layout.outlier(parts.special(2020), 0)] = 1.5
    let path = parts.paths(z)
    // sd 0.5 times 1.5, whatever was closed.
    #expect(agree(parts.shape(2020, level: 0).reduce(0, +), Double.exp(0.75)))
    z[parts.layout.closure(0)] += 3
    parts.set(z)
    #expect(agree(parts.shape(2020, level: 0).reduce(0, +), Double.exp(0.75)))
    let next = Double.log(
      parts.turns(0, 2021)
        / parts.shape(2021, level: 0).reduce(0, +))
    #expect(agree(next, path[parts.path(2021)]))
    // Only known closures of the past make an outlier.
    #expect([2020, 2021].allSatisfy { parts.intake.isOutlier(parts.special($0)) })
    #expect([2019, 2022].allSatisfy { !parts.intake.isOutlier(parts.special($0)) })
  }
}
