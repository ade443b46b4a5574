import Glibc

/// A program that answers each line with a line; what it complains of goes where this program's
/// complaints go.
///
/// It is ended, at the latest, with its owner.
public struct Conversation: ~Copyable {
  /// Why an answer did not come.
  public enum Fault: Error, Sendable, Hashable {
    /// The program has ended.
    case ended
    /// It said nothing in time.
    case silent
  }

  // Ended with the conversation.
  private let process: ChildProcess
  private let descriptor: FileDescriptor
  /// What came after the last line that was read.
  private var rest: [UInt8] = []

  /// Starts a program, which is looked for in PATH unless its name holds a slash.
  public init(_ program: String, _ arguments: [String]) throws(SystemError) {
    let (ours, theirs) = try Conversation.sockets()
    defer { close(theirs) }
    do {
      process = try ChildProcess(program, arguments, conversingOver: theirs)
    } catch {
      close(ours)
      throw error
    }
    descriptor = FileDescriptor(owning: ours)
  }

  private static func sockets() throws(SystemError) -> (ours: Int32, theirs: Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try checked("socketpair") { unsafe socketpair(AF_UNIX, kind, 0, &ends) }
    return (ends[0], ends[1])
  }

  /// Says a line and waits for the answer.
  public mutating func ask(_ line: String, within seconds: Double) throws(Fault) -> String {
    let bytes = Array((line + "\n").utf8)
    var sent = 0
    while sent < bytes.count {
      let number = descriptor.number
      let count = unsafe bytes.withUnsafeBytes { bytes in
        retrying {
          unsafe send(
            number,
            bytes.baseAddress?.advanced(by: sent),
            bytes.count - sent,
            Int32(MSG_NOSIGNAL)
          )
        }
      }
      guard count > 0 else { throw .ended }
      sent += count
    }
    return try nextLine(within: seconds)
  }

  /// Waits for the next line that the program says.
  public mutating func nextLine(within seconds: Double) throws(Fault) -> String {
    let deadline = MonotonicClock.seconds() + seconds
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let end = rest.firstIndex(of: 10) {
        let line = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeSubrange(...end)
        return line
      }
      let left = deadline - MonotonicClock.seconds()
      guard left > 0 else { throw .silent }
      var watched = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&watched, 1, Int32(min(left, 3_600) * 1_000) + 1) != 0 else { continue }
      let number = descriptor.number
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        retrying { unsafe recv(number, bytes.baseAddress, bytes.count, 0) }
      }
      guard count > 0 else { throw .ended }
      rest += buffer[..<count]
    }
  }
}
