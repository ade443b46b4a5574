import Glibc

/// A file, a pipe or the standard input, read once from start to end in large pieces.
public struct SequentialFile: ~Copyable {
  /// Where the file is; `-` is the standard input.
  public let path: String
  /// Its size in bytes; nil for what has no end that is known beforehand.
  public let size: Int?
  private let descriptor: Int32

  /// Opens a file, or takes the standard input for `-`.
  public init(path: String) throws(SystemError) {
    self.path = path
    descriptor =
      path == "-"
      ? try checked("dup", on: "stdin") { dup(0) }
      : try checked("open", on: path) { unsafe open(path, O_RDONLY | O_CLOEXEC) }
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isKnown ? Int(status.st_size) : nil
  }

  deinit { close(descriptor) }

  /// Reads what comes next to the end of `buffer`, from the index `start` on.
  ///
  /// - Returns: How many bytes came; 0 at the end of the file, or where the buffer has no room.
  public mutating func read(
    into buffer: inout [UInt8],
    from start: Int
  ) throws(SystemError) -> Int {
    try checked("read", on: path) {
      unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(
          descriptor,
          bytes.baseAddress?.advanced(by: start),
          max(0, bytes.count - start)
        )
      }
    }
  }
}
