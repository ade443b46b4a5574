/// How one request ended.
struct RequestOutcome: Sendable, Hashable {
  /// Why it failed; nil: it did not.
  var error: ErrorKind?
  /// The response's status; 0 without a response.
  var status: Int
  var bytesIn: Int
  var bytesOut: Int
}
