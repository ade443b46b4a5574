/// An error that a user reads: it says what is wrong and what to do, in their language.
public protocol PalierError: Error {
  /// What is wrong, with the place where it is known.
  var message: Text { get }
  /// What to do about it.
  var cure: Text? { get }
  /// The status that a command ends with because of it.
  var exitStatus: ExitStatus { get }
}

extension PalierError {
  /// No cure is known, unless the error says otherwise.
  public var cure: Text? { nil }
  /// Wrong input, unless the error says otherwise.
  public var exitStatus: ExitStatus { .input }
}
