/// The listening sockets of `/proc/net/tcp` and `/proc/net/tcp6` (proc_pid_net(5)).
enum SocketTable {
  /// A TCP socket that waits for connections.
  struct Listener: Hashable {
    var port: Int
    /// The socket's number, as in `/proc/PID/fd`: `socket:[inode]`.
    var inode: Int
  }

  /// The listeners of one of the two files.
  static func listeners(_ bytes: ArraySlice<UInt8>) -> [Listener] {
    KernelText.lines(bytes).compactMap { line in
      let words = KernelText.words(line)
      // Columns: slot, local address:port, remote, state (0A: listening), …, inode the tenth.
      guard words.count >= 10, words[3].elementsEqual("0A".utf8),
        let colon = words[1].lastIndex(of: UInt8(ascii: ":")),
        let port = KernelText.hexadecimal(words[1][(colon + 1)...]),
        let inode = KernelText.integer(words[9]), inode > 0
      else { return nil }
      return Listener(port: port, inode: inode)
    }
  }

  /// The numbers of the sockets of `/proc/net/unix` that wait for connections.
  static func localListeners(_ bytes: ArraySlice<UInt8>) -> [Int] {
    KernelText.lines(bytes).compactMap { line in
      let words = KernelText.words(line)
      // Columns: slot, references, protocol, flags (00010000: listening), type, state, inode, path.
      guard words.count >= 7, words[3].elementsEqual("00010000".utf8) else { return nil }
      return KernelText.integer(words[6])
    }
  }

  /// A connection from this machine to itself.
  struct LocalConnection: Hashable {
    /// The port at the other end.
    var remotePort: Int
    /// The socket's number.
    var inode: Int
  }

  /// The connections of one of the two files whose other end is this machine, by the loopback.
  static func localConnections(_ bytes: ArraySlice<UInt8>) -> [LocalConnection] {
    KernelText.lines(bytes).compactMap { line in
      let words = KernelText.words(line)
      // State 01: established. Addresses are words of 32 bits in the machine's order.
      guard words.count >= 10, words[3].elementsEqual("01".utf8),
        let colon = words[2].lastIndex(of: UInt8(ascii: ":")),
        loopbacks.contains(where: words[2][..<colon].elementsEqual),
        let port = KernelText.hexadecimal(words[2][(colon + 1)...]),
        let inode = KernelText.integer(words[9]), inode > 0
      else { return nil }
      return LocalConnection(remotePort: port, inode: inode)
    }
  }

  // 127.0.0.1, the same inside IPv6, and ::1.
  private static let loopbacks = [
    Array("0100007F".utf8), Array("0000000000000000FFFF00000100007F".utf8),
    Array("00000000000000000000000001000000".utf8),
  ]

  /// The socket's number in the destination of a link such as `socket:[1077]`.
  static func inode(ofLink destination: String) -> Int? {
    guard destination.hasPrefix("socket:["), destination.hasSuffix("]") else { return nil }
    return Int(destination.dropFirst(8).dropLast())
  }
}
