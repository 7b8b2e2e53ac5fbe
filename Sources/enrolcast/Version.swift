/// The version of the model and the command; a change of figures changes it.
enum Version {
  static let current = "0.1.0"
}
