import CLinux
import Glibc

/// A process that this program started: it is told, waited for and, at the latest by `deinit`, ended.
public struct ChildProcess: ~Copyable {
  /// How a process ended.
  public enum Ending: Sendable, Hashable {
    /// By itself, with a status; 0 is success.
    case exited(Int)
    /// By a signal.
    case signalled(Int)
  }

  /// Where what the process prints goes.
  public enum Output: Sendable, Hashable {
    /// To where this program prints.
    case inherited
    /// Nowhere.
    case discarded
    /// Appended to a file, which is created where it is missing.
    case file(String)
    /// Held in memory, for ``readOutput()``.
    case memory
  }

  /// The process's number.
  public let pid: Int
  private var ending: Ending?
  // An anonymous file in memory: unlike a pipe it never fills up and blocks the process.
  private let memory: Int32?

  /// Starts a program, which is looked for in PATH unless its name holds a slash.
  ///
  /// Standard input is empty. Standard output and standard error both go to `output`. With
  /// `newGroup`, Ctrl-C in the terminal does not reach it. `cores` binds it to cores from its
  /// first instruction.
  public init(
    _ program: String,
    _ arguments: [String] = [],
    environment: [String: String]? = nil,
    directory: String? = nil,
    output: Output = .inherited,
    newGroup: Bool = false,
    cores: [Int]? = nil
  ) throws(SystemError) {
    var memory: Int32?
    if output == .memory {
      memory = try checked("memfd_create") { unsafe memfd_create("output", 1) }
    }
    let pid: Int
    do throws(SystemError) {
      let request = SpawnRequest(
        program: program,
        arguments: arguments,
        environment: environment,
        directory: directory,
        output: output,
        memory: memory,
        newGroup: newGroup
      )
      pid = try ChildProcess.bound(to: cores) { () throws(SystemError) in try request.spawn() }
    } catch {
      if let memory { close(memory) }
      throw error
    }
    self.pid = pid
    self.memory = memory
    ending = nil
  }

  /// Starts a program whose standard input and output are a socket, out of reach of Ctrl-C.
  init(_ program: String, _ arguments: [String], conversingOver socket: Int32) throws(SystemError) {
    let request = SpawnRequest(
      program: program,
      arguments: arguments,
      environment: nil,
      directory: nil,
      output: .inherited,
      memory: nil,
      newGroup: true,
      conversation: socket
    )
    pid = try request.spawn()
    memory = nil
    ending = nil
  }

  deinit {
    if ending == nil {
      kill(pid_t(pid), SIGKILL)
      var status: Int32 = 0
      while unsafe waitpid(pid_t(pid), &status, 0) == -1, errno == EINTR {}
    }
    if let memory { close(memory) }
  }

  /// What the process has printed so far; empty unless its output is held in memory.
  public func readOutput() -> String {
    guard let memory else { return "" }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe pread(memory, &buffer, buffer.count, off_t(bytes.count))
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// Sends a signal; nothing happens if the process has been waited for.
  public func send(_ signal: Signal) {
    if ending == nil { try? signal.send(to: pid) }
  }

  /// Whether it runs still.
  public mutating func isRunning() -> Bool { poll() == nil }

  /// How it ended, or nil while it runs.
  public mutating func poll() -> Ending? { wait(options: WNOHANG) }

  /// Waits until it ends.
  public mutating func wait() -> Ending { wait(options: 0) ?? .signalled(0) }

  /// Waits until it ends or the seconds are over; nil if it runs still.
  ///
  /// Looks every 2 ms.
  public mutating func wait(atMost seconds: Double) -> Ending? {
    let deadline = MonotonicClock.seconds() + seconds
    while poll() == nil, MonotonicClock.seconds() < deadline { MonotonicClock.sleep(for: 0.002) }
    return ending
  }

  /// Asks it to end (SIGTERM) and, after `grace` seconds, ends it (SIGKILL).
  @discardableResult
  public mutating func terminate(grace: Double = 5) -> Ending {
    send(.terminate)
    if let ending = wait(atMost: grace) { return ending }
    send(.kill)
    return wait()
  }

  private mutating func wait(options: Int32) -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    let result = (try? checked("waitpid") { unsafe waitpid(pid_t(pid), &status, options) }) ?? -1
    if result == 0 { return nil }
    // The low seven bits name the signal, the next byte is the status (wait(2)).
    let signal = status & 0x7f
    ending = result < 0 || signal == 0 ? .exited(Int(status >> 8) & 0xff) : .signalled(Int(signal))
    return ending
  }

  // A child inherits the affinity of the thread that starts it.
  private static func bound(
    to cores: [Int]?,
    _ body: () throws(SystemError) -> Int
  ) throws(SystemError) -> Int {
    guard let cores else { return try body() }
    let before = Affinity.cores()
    try Affinity.set(cores)
    defer { try? Affinity.set(before) }
    return try body()
  }
}
