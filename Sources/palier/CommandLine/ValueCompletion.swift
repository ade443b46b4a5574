/// What a shell may offer to complete a value.
enum ValueCompletion: Sendable, Equatable {
  /// Nothing.
  case none
  /// Names of files.
  case file
  /// Names of directories.
  case directory
  /// These words.
  case words([String])
}
