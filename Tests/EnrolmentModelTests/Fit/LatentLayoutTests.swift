import Testing

@testable import EnrolmentModel

@Suite("The places of the unknowns")
struct LatentLayoutTests {
  /// Levels 1 and 2 share their shape.
  let layout = LatentLayout(kin: [0, 1, 1], levels: 3, years: 5, segments: 4, specialYears: 2)

  private func places(_ layout: LatentLayout) -> [Int] {
    let own = (0..<layout.levels).filter { layout.kin[$0] == $0 }
    var places = (0..<layout.levels).map(layout.initial)
    for level in 0..<layout.levels {
      places += (0..<layout.years).map { layout.path(level, $0) }
    }
    for level in own {
      places += (0..<layout.shares).map { layout.profile(level, $0) } + [layout.closure(level)]
      for special in 0..<layout.specialYears {
        places += (0..<layout.shares).map { layout.deviation(special, level, $0) }
        places.append(layout.outlier(special, level))
      }
    }
    return places + [layout.commonClosure, layout.catchUp, layout.carryOver, layout.remaining]
  }

  @Test("are all different and inside the vector")
  func unique() {
    let places = places(layout)
    #expect(Set(places).count == places.count)
    #expect(places.allSatisfy { (0..<layout.count).contains($0) })
  }

  @Test("fill the vector where no levels share anything")
  func complete() {
    let alone = LatentLayout(
      kin: [0, 1, 2], levels: 3, years: 5, segments: 4, specialYears: 2)
    #expect(places(alone).sorted() == Array(0..<alone.count))
  }

  @Test("of shape are shared by kin, those of paths are not")
  func kin() {
    #expect(layout.profile(2, 1) == layout.profile(1, 1))
    #expect(layout.deviation(1, 2, 0) == layout.deviation(1, 1, 0))
    #expect(layout.closure(2) == layout.closure(1) && layout.outlier(0, 2) == layout.outlier(0, 1))
    #expect(layout.path(2, 0) != layout.path(1, 0) && layout.initial(2) != layout.initial(1))
    #expect(layout.closure(0) != layout.closure(1))
  }

  @Test("that touch a shape are named, all of them", arguments: Treatment.allCases)
  func touched(treatment: Treatment) throws {
    let parts = try FitParts(Town.problem(treatment: treatment))
    let specials = parts.intake.specialYears.count
    let z = parts.normals(3, scale: 0.5)
    func shapes(_ z: [Double]) -> [[Double]] {
      parts.set(z)
      return (2019...2025).flatMap { year in (0..<3).map { parts.shape(year, level: $0) } }
    }
    let before = shapes(z)
    let touched = Set(parts.layout.touched(specials: 0..<specials).map(\.coordinate))
    let paths = parts.layout.levels * (parts.layout.years + 1)
    let moving = (paths..<parts.layout.count).filter { coordinate in
      var moved = z
      moved[coordinate] += 0.5
      return shapes(moved) != before
    }
    #expect(touched.isSuperset(of: moving))
    #expect(moving.count > 20)
    // Of fewer years they are fewer, and those that move the first years.
    let first = Set(parts.layout.touched(specials: 0..<1).map(\.coordinate))
    #expect(first.isStrictSubset(of: touched))
    #expect(!first.contains(parts.layout.deviation(1, 0, 0)))
    #expect(first.contains(parts.layout.deviation(0, 0, 0)))
  }

  @Test("of a level's own shape are those that kin leave unused")
  func own() {
    let unused = Set(layout.shapeCoordinates(2))
    #expect(unused.isDisjoint(with: places(layout)))
    #expect(unused.union(places(layout)) == Set(0..<layout.count))
  }
}
