/// How much a run may do to a target beyond this machine, whatever was asked for.
enum RunBounds {
  /// Seconds from the first request to the last.
  static let seconds = 4.0 * 3_600
  /// Requests in all.
  static let requests = 20_000_000

  /// True if a run that has come so far must end.
  static func areReached(seconds: Double, requests: Int) -> Bool {
    seconds >= Self.seconds || requests >= Self.requests
  }
}
