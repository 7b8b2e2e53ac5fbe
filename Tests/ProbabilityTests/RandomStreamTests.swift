import Probability
import Testing

@Suite("A random stream")
struct RandomStreamTests {
  let stream = RandomStream(seed: 42, name: "completion")

  @Test("has the number of an independent implementation at each address")
  func reference() throws {
    for row in try Fixture("random_stream").rows {
      let stream = RandomStream(
        seed: try #require(UInt64(try row.text("seed"))), name: try row.text("name"))
      let value = stream.uniform(
        draw: try #require(Int(try row.text("draw"))),
        entity: try #require(Int(try row.text("entity"))),
        time: try #require(Int(try row.text("time"))))
      #expect(value == (try row.number("uniform")), "\(row.testDescription)")
    }
  }

  @Test("has another number as soon as any part of the address differs")
  func addresses() {
    let number = stream.uniform(draw: 3, entity: 2, time: 1)
    #expect(number == stream.uniform(draw: 3, entity: 2, time: 1))
    #expect(number != stream.uniform(draw: 4, entity: 2, time: 1))
    #expect(number != stream.uniform(draw: 3 + 1 << 32, entity: 2, time: 1))
    #expect(number != stream.uniform(draw: 3, entity: 1, time: 2))
    #expect(
      number != RandomStream(seed: 43, name: "completion").uniform(draw: 3, entity: 2, time: 1))
    #expect(
      number != RandomStream(seed: 42, name: "Completion").uniform(draw: 3, entity: 2, time: 1))
  }

  @Test("fills buffers with the same numbers as one by one, and leaves the rest alone")
  func bulk() {
    var uniforms = [Double](repeating: -1, count: 10)
    var normals = uniforms
    uniforms.withUnsafeMutableBufferPointer {
      stream.fillUniforms($0, draws: 5..<12, entity: 3, time: -2)
    }
    normals.withUnsafeMutableBufferPointer {
      stream.fillNormals($0, draws: 5..<12, entity: 3, time: -2)
    }
    for place in 0..<7 {
      #expect(uniforms[place] == stream.uniform(draw: 5 + place, entity: 3, time: -2))
      #expect(normals[place] == stream.normal(draw: 5 + place, entity: 3, time: -2))
    }
    #expect(uniforms[7...].allSatisfy { $0 == -1 } && normals[7...].allSatisfy { $0 == -1 })
  }

  @Test("is uniform: mean, variance and neighbours agree within Monte Carlo error")
  func uniformity() {
    let count = 100_000
    let values = (0..<count).map { stream.uniform(draw: $0) }
    #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
    let mean = values.reduce(0, +) / Double(count)
    #expect(abs(mean - 0.5) < Tolerance.monteCarlo(sd: (1.0 / 12).squareRoot(), count: count))
    let squares = values.reduce(0) { $0 + ($1 - 0.5) * ($1 - 0.5) } / Double(count)
    #expect(
      abs(squares - 1.0 / 12) < Tolerance.monteCarlo(sd: (1.0 / 180).squareRoot(), count: count))
    let products = zip(values, values.dropFirst()).reduce(0) { $0 + ($1.0 - 0.5) * ($1.1 - 0.5) }
    #expect(abs(products / Double(count)) < Tolerance.monteCarlo(sd: 1.0 / 12, count: count))
  }

  @Test("has streams that know nothing of one another")
  func independence() {
    let count = 50_000
    let other = RandomStream(seed: 42, name: "transfer")
    let products = (0..<count).reduce(0) { $0 + stream.normal(draw: $1) * other.normal(draw: $1) }
    #expect(abs(products / Double(count)) < Tolerance.monteCarlo(sd: 1, count: count))
  }
}
