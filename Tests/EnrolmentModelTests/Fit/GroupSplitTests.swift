import Probability
import RealModule
import Testing

@testable import EnrolmentModel

@Suite("Levels of a group")
struct GroupSplitTests {
  private func split(_ levels: [Int] = [1, 2]) throws -> GroupSplit {
    let plan = Town.plan(
      groups: [LevelGroup(key: "group", name: Town.text("group"), levels: levels)])
    let book = try Town.book(
      plan,
      [
        "share-of-group/group/college": .beta(mean: 0.25, sd: 0.06),
        "share-of-group/group/craft": .beta(mean: 0.25, sd: 0.06),
      ])
    return GroupSplit(plan.groups[0], plan: plan, book: book)
  }

  /// Three levels over two years: components first, level by level.
  let components = [9.0, 9.1, 8.0, 8.5, 0.4, -0.7]

  private func resolved(_ components: [Double], _ split: GroupSplit) -> [Double] {
    let path = Room(components.count) { Lanes(repeating: components[$0]) }
    split.resolve(path, years: 2, asked: 0..<2)
    return components.indices.map { path[$0].common }
  }

  @Test("are resolved in the years asked for only, each draw alone")
  func eight() throws {
    let split = try split()
    let path = Room(components.count) { Lanes.varied(-1...9, $0) }
    let before = components.indices.map { path[$0] }
    split.resolve(path, years: 2, asked: 0..<1)
    for lane in 0..<8 {
      let alone = resolved(before.map { $0[lane] }, split)
      for place in components.indices {
        let expected = place % 2 == 0 ? alone[place] : before[place][lane]
        #expect(path[place][lane] == expected)
      }
    }
  }

  @Test("add up to the group's total and keep their ratios to the first")
  func sum() throws {
    let path = resolved(components, try split())
    for year in 0..<2 {
      let total = Double.exp(path[2 + year]) + Double.exp(path[4 + year])
      #expect(agree(total, Double.exp(components[2 + year])))
      #expect(agree(path[4 + year] - path[2 + year], components[4 + year]))
      #expect(path[year] == components[year])
    }
  }

  @Test("are three as well as two")
  func three() throws {
    let path = resolved(components, try split([0, 1, 2]))
    let total = (0..<3).reduce(0.0) { $0 + Double.exp(path[$1 * 2]) }
    #expect(agree(total, Double.exp(9)))
    #expect(agree(path[2] - path[0], 8.0) && agree(path[4] - path[0], 0.4))
  }

  @Test("have the derivatives by total and ratios that differences find", arguments: [1, 2])
  func derivatives(level: Int) throws {
    let split = try split()
    func parts(_ year: Int) -> [(component: Int, derivative: Double)] {
      let path = resolved(components, split)
      return split.components(
        of: level, year, Room(path.count) { Lanes(repeating: path[$0]) }, years: 2)
    }
    let found = parts(1)
    #expect(found.map(\.component) == [1, 2])
    for (component, derivative) in found {
      let slope = difference(components, component * 2 + 1) {
        resolved($0, split)[level * 2 + 1]
      }
      #expect(near(slope, derivative, Tolerance.difference))
    }
    // The shares of the other year would be wrong (negative control).
    let other = parts(0)
    #expect(!near(other[1].derivative, found[1].derivative, 1e-3))
  }

  @Test("have a ratio whose middle and width follow from the assumed share: 25 % ± 6 %")
  func ratio() throws {
    let ratios = try split().ratios
    #expect(ratios.map(\.0) == [2])
    #expect(agree(ratios[0].1.mean, Double.log(3)))
    // Delta method: 0.06 / (0.25 · 0.75).
    #expect(agree(ratios[0].1.sd, 0.32))
  }
}
