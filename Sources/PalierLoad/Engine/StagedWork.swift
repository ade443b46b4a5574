/// How far an action of several requests has come, and the connections that it uses besides the
/// lane's own.
final class StagedWork {
  /// The present group of requests.
  var stage = 0
  /// Counts the groups that were begun, so that one which is over is known.
  var begun = 0
  /// The next request of the group.
  var next = 0
  /// The requests of the group that have not ended.
  var missing = 0
  /// What the requests came to so far: the first failure, the last status, the bytes of all.
  var outcome = RequestOutcome(error: nil, status: 0, bytesIn: 0, bytesOut: 0)
  /// Further lanes, each with a connection, which stay open as a browser's do.
  var branches: [Lane] = []

  /// Takes a request's outcome into that of the action.
  func add(_ part: RequestOutcome) {
    if outcome.error == nil {
      outcome.error = part.error
      outcome.status = part.status
    }
    outcome.bytesIn += part.bytesIn
    outcome.bytesOut += part.bytesOut
  }
}
