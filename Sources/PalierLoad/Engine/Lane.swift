import PalierPlatform

/// One activity of one user, with its own connection, as a browser's tab has; or one of the further
/// connections that it opens for requests at the same time.
final class Lane {
  let index: UInt32
  let connection: HTTPConnection
  /// Void entries of the heap bear an older generation.
  var generation: UInt32 = 0
  /// The user; nil while the lane is free.
  var user: VirtualUser?
  /// The actions that are gone through.
  var actions: [CompiledAction] = []
  /// The place of the next or present action.
  var position = 0
  /// How often it was done before, without another in between.
  var times = 0
  /// When the present action was due.
  var due: Int64 = 0
  /// True from the sending of an action's first request to the end of its last.
  var isWorking = false
  /// What decides the rows that the present action draws.
  var draw: UInt64 = 0
  /// The present request.
  var request: CompiledRequest?
  /// When it was due.
  var requestDue: Int64 = 0
  /// Where a redirect of it leads; nil: it was not redirected.
  var redirect: Redirect?
  /// The lane whose requests this one sends, by its number; nil: its own.
  var owner: UInt32?
  /// What goes on with an action of several requests; nil: nothing.
  var work: StagedWork?
  /// When its user gives up.
  var deadline: Int64 = 0
  /// When its body is sent though the server did not ask for it.
  var bodyDue: Int64 = 0
  /// The times of the heap's next looks at the time-out, the earlier first; `.max`: none.
  ///
  /// A look that comes too early for a request is put off, so that most requests need none of their
  /// own.
  var looks: (next: Int64, later: Int64) = (.max, .max)

  /// The present or next action.
  var action: CompiledAction { actions[position] }

  init(index: UInt32) {
    self.index = index
    connection = HTTPConnection(index: index)
  }
}
