/// Tells the time in seconds since a moment of its own; never goes back.
///
/// Code that waits or stamps takes one of these, so that tests can give it a clock of their own.
public protocol TimeSource: Sendable {
  /// Seconds since the clock's origin.
  func now() -> Double
}
