import CLinux
import Glibc
import PalierPlatform

/// The system calls of the reference server: the one file here with unsafe code.
///
/// C functions that take addresses leave no other way; every address lives within its closure.
enum LinuxCalls {
  /// Sleeps until a moment of the monotonic clock.
  static func sleep(until moment: Int64) {
    var time = timespec(tv_sec: Int(moment / 1_000_000_000), tv_nsec: Int(moment % 1_000_000_000))
    while unsafe clock_nanosleep(CLOCK_MONOTONIC, Int32(TIMER_ABSTIME), &time, nil) == EINTR {}
  }

  // MARK: Sockets

  /// A TCP socket that listens on 127.0.0.1; port 0 lets the system choose.
  ///
  /// - Throws: `SystemError`, for example where another program has the port.
  static func listen(port: UInt16, backlog: Int32) throws -> Int32 {
    let socket = try checked(Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0), "socket")
    setOption(socket, SOL_SOCKET, SO_REUSEADDR, 1)
    var address = loopback(port: port)
    let bound = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    _ = try checked(bound, "bind", on: "127.0.0.1:\(port)")
    _ = try checked(Glibc.listen(socket, backlog), "listen")
    return socket
  }

  /// The port that a socket is bound to.
  static func port(of socket: Int32) -> UInt16 {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getsockname(socket, $0, &size)
      }
    }
    return UInt16(bigEndian: address.sin_port)
  }

  /// Waits for a connection and takes it; nil if it is gone already.
  static func accept(_ listener: Int32) -> Int32? {
    let socket = Glibc.accept(listener, nil, nil)
    guard socket >= 0 else { return nil }
    setOption(socket, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
    return socket
  }

  /// A connection to a port of 127.0.0.1; nil if nobody listens.
  static func connect(port: UInt16) -> Int32? {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { return nil }
    setOption(socket, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
    var address = loopback(port: port)
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(socket)
      return nil
    }
    return socket
  }

  /// What came of reading a socket.
  enum Received {
    /// Bytes were added to the buffer.
    case bytes
    /// Nothing is there yet.
    case nothing
    /// The other side closed, or the connection broke.
    case end
  }

  /// Adds what a socket has, at most 16 KiB, to `buffer`; waits for it if `waiting`.
  static func receive(_ socket: Int32, into buffer: inout [UInt8], waiting: Bool) -> Received {
    let flags = waiting ? 0 : Int32(MSG_DONTWAIT)
    while true {
      var outcome = 0
      let old = buffer.count
      buffer.reserveCapacity(old + 4_096)
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 16_384) { bytes, count in
        outcome = unsafe recv(socket, bytes.baseAddress, bytes.count, flags)
        count = max(0, outcome)
      }
      buffer += chunk
      if outcome > 0 { return .bytes }
      if outcome == 0 { return .end }
      if errno == EINTR { continue }
      return errno == EAGAIN && !waiting ? .nothing : .end
    }
  }

  /// Sends all of `bytes`; false if the connection broke.
  static func send(_ socket: Int32, _ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.send(
          socket,
          buffer.baseAddress?.advanced(by: sent),
          buffer.count - sent,
          Int32(MSG_NOSIGNAL)
        )
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Closes a file descriptor.
  static func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }

  /// Lets a receive on a socket wait no longer than this.
  static func setReceiveTimeout(_ socket: Int32, seconds: Int) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    unsafe setsockopt(
      socket,
      SOL_SOCKET,
      SO_RCVTIMEO,
      &time,
      socklen_t(MemoryLayout<timeval>.size)
    )
  }

  private static func setOption(_ socket: Int32, _ level: Int32, _ name: Int32, _ value: Int32) {
    var value = value
    unsafe setsockopt(socket, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
  }

  private static func loopback(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return address
  }

  // MARK: Events

  /// A new epoll instance.
  static func makeEventQueue() throws -> Int32 { try checked(epoll_create1(0), "epoll_create1") }

  /// Reports `descriptor` in `queue` whenever it can be read.
  static func watch(_ descriptor: Int32, in queue: Int32) throws {
    var event = unsafe epoll_event()
    unsafe event.events = EPOLLIN.rawValue
    unsafe event.data.fd = descriptor
    _ = try checked(unsafe epoll_ctl(queue, EPOLL_CTL_ADD, descriptor, &event), "epoll_ctl")
  }

  /// Reports `descriptor` no more.
  static func unwatch(_ descriptor: Int32, in queue: Int32) {
    _ = epoll_ctl(queue, EPOLL_CTL_DEL, descriptor, nil)
  }

  /// Waits until something can be read: the descriptors, in the order in which they became ready.
  static func readable(in queue: Int32) -> [Int32] {
    unsafe withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: 64) { events in
      let count = unsafe epoll_wait(queue, events.baseAddress, Int32(events.count), -1)
      return (0..<max(0, Int(count))).map { unsafe events[$0].data.fd }
    }
  }

  /// A timer that becomes readable at the moment it is set to.
  static func makeTimer() throws -> Int32 {
    try checked(timerfd_create(CLOCK_MONOTONIC, Int32(TFD_NONBLOCK)), "timerfd_create")
  }

  /// Sets a timer to a moment of the monotonic clock; nil stops it.
  static func set(timer: Int32, to moment: Int64?) {
    let moment = moment.map { max(1, $0) } ?? 0
    var setting = itimerspec()
    setting.it_value.tv_sec = Int(moment / 1_000_000_000)
    setting.it_value.tv_nsec = Int(moment % 1_000_000_000)
    unsafe timerfd_settime(timer, Int32(TFD_TIMER_ABSTIME), &setting, nil)
  }

  /// Takes one byte from a pipe.
  static func takeByte(_ pipe: Int32) {
    var byte: UInt8 = 0
    _ = unsafe Glibc.read(pipe, &byte, 1)
  }

  /// Puts one byte into a pipe.
  static func putByte(_ pipe: Int32) {
    var byte: UInt8 = 0
    _ = unsafe Glibc.write(pipe, &byte, 1)
  }

  /// A pipe's reading and writing end.
  static func makePipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    _ = try checked(unsafe pipe(&ends), "pipe")
    return (ends[0], ends[1])
  }

  // MARK: Processes

  /// Starts a program with the environment given, which replaces the present one.
  ///
  /// The first of the arguments is the name that lists of processes show.
  static func spawn(_ path: String, _ arguments: [String], _ environment: [String]) throws -> pid_t
  {
    var child: pid_t = 0
    var names = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var settings = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer {
      // An index, because swift-format 6.3 writes `for unsafe name in` as one word.
      for index in unsafe names.indices { unsafe free(names[index]) }
      for index in unsafe settings.indices { unsafe free(settings[index]) }
    }
    let result = unsafe posix_spawn(&child, path, nil, nil, &names, &settings)
    guard result == 0 else { throw SystemError("posix_spawn", on: path, code: result) }
    return child
  }

  /// Keeps these signals waiting for ``nextSignal(of:)`` in this thread and those it starts.
  static func block(_ signals: [Int32]) {
    var set = signalSet(signals)
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Lets every signal through again: a spawned program inherits what was blocked.
  static func unblockAllSignals() {
    var set = signalSet([])
    unsafe pthread_sigmask(SIG_SETMASK, &set, nil)
  }

  /// Waits for one of these blocked signals.
  static func nextSignal(of signals: [Int32]) -> Int32 {
    var set = signalSet(signals)
    var signal: Int32 = 0
    unsafe sigwait(&set, &signal)
    return signal
  }

  /// Waits for the end of a child process.
  static func waitForEnd(of child: pid_t) {
    while waitpid(child, nil, 0) < 0, errno == EINTR {}
  }

  private static func signalSet(_ signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in signals { unsafe sigaddset(&set, signal) }
    return set
  }

  private static func checked(
    _ result: Int32,
    _ call: String,
    on subject: String = ""
  ) throws -> Int32 {
    guard result >= 0 else { throw SystemError(call, on: subject) }
    return result
  }
}
