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

  /// The socket's number in the destination of a link such as `socket:[1077]`.
  static func inode(ofLink destination: String) -> Int? {
    guard destination.hasPrefix("socket:["), destination.hasSuffix("]") else { return nil }
    return Int(destination.dropFirst(8).dropLast())
  }
}
