import CLinux
import Glibc

/// Waits for events on many descriptors at once (epoll(7)).
@safe public struct Epoll: ~Copyable, Sendable {
  /// What a descriptor is, or should be, ready for.
  public struct Readiness: OptionSet, Sendable, Hashable {
    /// The bits of `epoll_event.events`.
    public let rawValue: UInt32
    /// These bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Bytes, a connection or the end of the stream can be read.
    public static let readable = Readiness(rawValue: EPOLLIN.rawValue)
    /// Bytes can be written, or a connection attempt has ended.
    public static let writable = Readiness(rawValue: EPOLLOUT.rawValue)
    /// The peer will send no more.
    public static let peerClosed = Readiness(rawValue: EPOLLRDHUP.rawValue)
    /// An error is pending; always reported.
    public static let failed = Readiness(rawValue: EPOLLERR.rawValue)
    /// Both directions are closed; always reported.
    public static let hungUp = Readiness(rawValue: EPOLLHUP.rawValue)
    /// Report changes only: the reader must read until nothing is left.
    public static let edgeTriggered = Readiness(rawValue: EPOLLET.rawValue)
  }

  /// One descriptor's news.
  public struct Event: Sendable {
    /// The number given when the descriptor was added.
    public let token: UInt64
    /// What it is ready for.
    public let readiness: Readiness
  }

  private let descriptor: FileDescriptor
  // An event holds a union of a pointer and numbers; only its number is ever used.
  private var events: [epoll_event]

  /// An empty set that reports up to `capacity` descriptors at a time.
  public init(capacity: Int = 256) throws(SystemError) {
    descriptor = FileDescriptor(
      owning: try checked("epoll_create1") {
        epoll_create1(Int32(EPOLL_CLOEXEC))
      }
    )
    unsafe events = [epoll_event](repeating: epoll_event(), count: capacity)
  }

  /// Watches a descriptor until it is removed or closed; `token` comes back with its events.
  public func add(
    _ watched: borrowing FileDescriptor,
    for readiness: Readiness,
    token: UInt64
  ) throws(SystemError) {
    try control(EPOLL_CTL_ADD, watched.number, readiness, token)
  }

  /// Changes what a watched descriptor is watched for.
  public func modify(
    _ watched: borrowing FileDescriptor,
    for readiness: Readiness,
    token: UInt64
  ) throws(SystemError) {
    try control(EPOLL_CTL_MOD, watched.number, readiness, token)
  }

  private func control(
    _ operation: Int32,
    _ number: Int32,
    _ readiness: Readiness,
    _ token: UInt64
  ) throws(SystemError) {
    try checked("epoll_ctl") { [set = descriptor.number] in
      var event = unsafe epoll_event()
      unsafe event.events = readiness.rawValue
      unsafe event.data.u64 = token
      return unsafe epoll_ctl(set, operation, number, &event)
    }
  }

  /// Waits until something happens or `timeout` nanoseconds have passed (nil: for ever; 0 or less:
  /// not at all), and returns how many events there are; an interrupting signal ends the wait with 0.
  public mutating func wait(nanoseconds timeout: Int64?) throws(SystemError) -> Int {
    let set = descriptor.number
    let capacity = Int32(unsafe events.count)
    let count: Int32
    if let timeout {
      let limit = max(0, timeout)
      var time = timespec(
        tv_sec: Int(limit / 1_000_000_000),
        tv_nsec: Int(limit % 1_000_000_000)
      )
      count = unsafe events.withUnsafeMutableBufferPointer {
        unsafe epoll_pwait2(set, $0.baseAddress, capacity, &time, nil)
      }
    } else {
      count = unsafe events.withUnsafeMutableBufferPointer {
        unsafe epoll_wait(set, $0.baseAddress, capacity, -1)
      }
    }
    if count >= 0 { return Int(count) }
    if errno == EINTR { return 0 }
    throw SystemError("epoll_wait", on: "")
  }

  /// An event of the last wait, `index` counting from 0.
  public func event(at index: Int) -> Event {
    let event = unsafe events[index]
    return unsafe Event(token: event.data.u64, readiness: Readiness(rawValue: event.events))
  }
}
