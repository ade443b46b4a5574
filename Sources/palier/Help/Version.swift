/// The version of the program.
enum Version {
  /// Major, minor, patch: https://semver.org.
  static let number = "0.1.0"
}
