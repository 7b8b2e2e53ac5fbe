internal import COpenBLAS

/// How many threads the library below uses inside one product or factorisation.
///
/// Threads inside BLAS change the last bits of a result from run to run, and fight with our own
/// threads, which work on whole draws. Call ``useOne()`` once, before the first product.
public enum LinearAlgebraThreads {
  /// Keeps every BLAS and LAPACK call on the thread that makes it.
  public static func useOne() {
    openblas_set_num_threads(1)
  }

  /// The number of threads that the library would use now.
  public static var count: Int { Int(openblas_get_num_threads()) }
}
