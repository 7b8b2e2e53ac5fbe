internal import Probability

/// The luck of one quantity: a uniform number for every draw.
struct LuckStream: Sendable, BitwiseCopyable {
  private let random: RandomStream
  private let entity: Int
  private let time: Int
  private let points: ReplicatePoints?

  init(_ random: RandomStream, entity: Int, time: Int, points: ReplicatePoints? = nil) {
    self.random = random
    self.entity = entity
    self.time = time
    self.points = points
  }

  /// The uniform numbers of eight neighbouring draws.
  @inline(__always)
  func uniforms(from draw: Int) -> Lanes {
    if let points { return points.uniforms(from: draw) }
    return random.uniforms(from: draw, entity: entity, time: time)
  }

  /// The standard normal numbers of eight neighbouring draws.
  @inline(__always)
  func normals(from draw: Int) -> Lanes { Normal.quantile(uniforms(from: draw)) }
}

/// One dimension of Sobol' points, begun again with a new scramble in each replicate.
///
/// The index of a point is the draw's place within its replicate.
struct ReplicatePoints: Sendable, BitwiseCopyable {
  private let stream: SobolStream
  private let draws: Int
  private let replicates: Int

  init(_ stream: SobolStream, draws: Int, replicates: Int) {
    self.stream = stream
    self.draws = draws
    self.replicates = replicates
  }

  // Not inlined, so that the usual path through a stream stays short.
  @inline(never)
  func uniforms(from draw: Int) -> Lanes {
    let replicate = replicate(of: draw)
    let numbers = stream.uniforms(from: draw - first(of: replicate), replicate: replicate)
    let next = first(of: replicate + 1)
    guard next < draw + Lanes.width else { return numbers }
    // The lanes run into the next replicate.
    let later = stream.uniforms(from: 0, replicate: replicate + 1)
    var result = numbers
    for lane in (next - draw)..<Lanes.width { result[lane] = later[lane - (next - draw)] }
    return result
  }

  /// The largest replicate that begins no later than a draw; see `FitProblem.firstDraw(of:)`.
  private func replicate(of draw: Int) -> Int { ((draw + 1) * replicates - 1) / draws }

  private func first(of replicate: Int) -> Int { draws * replicate / replicates }
}
