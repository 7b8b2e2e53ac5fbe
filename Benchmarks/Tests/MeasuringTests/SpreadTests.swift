import Measuring
import Testing

@Suite("Times and their spread")
struct SpreadTests {
  @Test("the median is the middle one, or the mean of the two in the middle")
  func median() {
    #expect(Spread([3, 1, 2]).median == 2)
    #expect(Spread([4, 1, 2, 3]).median == 2.5)
    #expect(Spread([7]) == Spread([7, 7]))
  }

  @Test("least and most are the ends, in any order")
  func ends() {
    let spread = Spread([3, 1, 2])
    #expect(spread.least == 1)
    #expect(spread.most == 3)
  }

  @Test("the time of a part is that of the whole over the parts")
  func parts() {
    let samples = Samples(wall: [8, 4], processor: [6, 2]).per(4)
    #expect(samples == Samples(wall: [2, 1], processor: [1.5, 0.5]))
  }

  @Test("a stopwatch times the runs that are asked for, and none of the warm-ups")
  func stopwatch() {
    var runs = 0
    let samples = Stopwatch.measure(repeats: 3, warmUps: 2) { runs += 1 }
    #expect(runs == 5)
    #expect(samples.wall.count == 3)
    #expect(samples.wall.allSatisfy { $0 >= 0 })
  }

  @Test("the reference loop is the one that other machines ran")
  func reference() {
    // The same shifts and sums in Python, with integers modulo 2⁶⁴.
    #expect(ReferenceLoop.run(0) == 0)
    #expect(ReferenceLoop.run(1) == 2_135_872_596_065_761)
    #expect(ReferenceLoop.run(2) == 1_810_343_767_228_860.5)
    #expect(ReferenceLoop.run(1000) == 1_409_593_652_687_018)
  }
}
