import PalierPlatform

/// One activity of one user, with its own connection, as a browser's tab has.
final class Lane {
  let index: UInt32
  let connection: HTTPConnection
  /// Void entries of the heap bear an older generation.
  var generation: UInt32 = 0
  /// The user; nil while the lane is free.
  var user: VirtualUser?
  /// The requests that are gone through.
  var requests: [CompiledRequest] = []
  /// The place of the next or present request.
  var position = 0
  /// When the present request was due.
  var due: Int64 = 0
  /// When its user gives up.
  var deadline: Int64 = 0
  /// True if the heap holds a time-out entry of this generation.
  var hasTimeoutEntry = false

  init(index: UInt32) {
    self.index = index
    connection = HTTPConnection(index: index)
  }
}
