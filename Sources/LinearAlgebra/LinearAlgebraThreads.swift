internal import COpenBLAS

/// How many threads the library below uses inside one product or factorisation.
///
/// Threads inside BLAS change the last bits of a result from run to run, and fight with our own
/// threads, which work on whole draws. Call ``useOne()`` once, before the first product.
public enum LinearAlgebraThreads {
  /// Keeps every BLAS and LAPACK call on the thread that makes it.
  ///
  /// The library starts a thread for each core as it is loaded, which waits for work by asking for
  /// it again and again, a tenth of a second long. They are ended.
  public static func useOne() { once }

  private static let once: Void = {
    openblas_set_num_threads(1)
    shim_end_blas_threads()
  }()

  /// The number of threads that the library would use now.
  public static var count: Int { Int(openblas_get_num_threads()) }
}
