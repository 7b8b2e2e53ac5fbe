public import LinearAlgebra
public import Probability

/// Why a fit came to nothing.
public enum FitFailure: Error, Hashable, Sendable {
  /// A covariance of the model is not positive definite, which valid assumptions exclude.
  case factorization(FactorizationError)
  /// No draw is compatible with the evidence.
  case weights(ImportanceWeightsError)
}
