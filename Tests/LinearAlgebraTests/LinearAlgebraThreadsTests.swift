import LinearAlgebra
import Testing

@Suite("Threads of the library below")
struct LinearAlgebraThreadsTests {
  @Test("are one after asking for one")
  func one() {
    LinearAlgebraThreads.useOne()
    #expect(LinearAlgebraThreads.count == 1)
  }
}
