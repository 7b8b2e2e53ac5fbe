import Probability
import Testing

@Suite("A random stream in lanes")
struct RandomStreamLanesTests {
  let stream = RandomStream(seed: 42, name: "completion")

  /// First draws around every boundary that the counter has.
  static let firsts = [0, 1, 5, 8, 99_993, (1 << 32) - 4, 1 << 32, (1 << 40) + 3, Int.max - 7]

  @Test("has the uniform numbers of the addresses, bit for bit", arguments: firsts)
  func uniforms(first: Int) {
    for (entity, time) in [(0, 0), (3, -2), (-1, 7), (Int(Int32.max), Int(Int32.min))] {
      let found = stream.uniforms(from: first, entity: entity, time: time)
      for lane in 0..<8 {
        let one = stream.uniform(draw: first + lane, entity: entity, time: time)
        #expect(found[lane] == one, "\(entity) \(time) \(lane)")
      }
    }
  }

  @Test("has the numbers of an independent implementation, in whatever lane")
  func reference() throws {
    for row in try Fixture("random_stream").rows {
      let stream = RandomStream(
        seed: try #require(UInt64(try row.text("seed"))), name: try row.text("name"))
      let draw = try #require(Int(try row.text("draw")))
      for lane in 0..<min(8, draw + 1) {
        let found = stream.uniforms(
          from: draw - lane, entity: try #require(Int(try row.text("entity"))),
          time: try #require(Int(try row.text("time"))))
        #expect(found[lane] == (try row.number("uniform")), "\(row.testDescription) \(lane)")
      }
    }
  }

  @Test("has other numbers at other addresses (control)")
  func negativeControl() {
    let found = stream.uniforms(from: 8, entity: 1)
    #expect(found[0] != stream.uniform(draw: 9, entity: 1))
    #expect(found[0] != stream.uniform(draw: 8, entity: 2))
    #expect(found[0] != RandomStream(seed: 43, name: "completion").uniform(draw: 8, entity: 1))
  }

  @Test("has the normal numbers of the addresses to rounding", arguments: firsts)
  func normals(first: Int) {
    let found = stream.normals(from: first, entity: 3, time: 1)
    for lane in 0..<8 {
      let one = stream.normal(draw: first + lane, entity: 3, time: 1)
      #expect(agree(found[lane], one, NormalLanesTests.rounding))
    }
  }
}
