import Glibc

/// A file of /proc, /sys or a cgroup that stays open and is read again and again into one buffer.
///
/// Such files are made anew at each read from offset 0, so one `pread` gives the present state.
public struct KernelFile: ~Copyable {
  /// Where the file is.
  public let path: String
  private let descriptor: Int32
  private var buffer: [UInt8]

  /// Opens a file; the buffer grows by itself where `capacity` bytes are not enough.
  public init(path: String, capacity: Int = 1_024) throws(SystemError) {
    self.path = path
    descriptor = try checked("open", on: path) { unsafe open(path, O_RDONLY | O_CLOEXEC) }
    buffer = [UInt8](repeating: 0, count: capacity)
  }

  deinit { close(descriptor) }

  /// The present contents.
  ///
  /// The slice shares the buffer: drop it before the next read.
  ///
  /// Fails with ENODEV or ESRCH when what the file describes is gone.
  public mutating func read() throws(SystemError) -> ArraySlice<UInt8> {
    var length = 0
    while true {
      let start = length
      let count = try checked("pread", on: path) {
        unsafe buffer.withUnsafeMutableBytes { bytes in
          unsafe pread(
            descriptor,
            bytes.baseAddress?.advanced(by: start),
            bytes.count - start,
            off_t(start)
          )
        }
      }
      length += count
      // The kernel hands out whole records up to a page at a time, so only a read that leaves half
      // of the page (or of the buffer) empty shows by itself that nothing follows.
      if count == 0 || start == 0 && count < min(4_096, buffer.count) / 2 {
        return buffer[..<length]
      }
      if length == buffer.count {
        buffer.append(contentsOf: [UInt8](repeating: 0, count: buffer.count))
      }
    }
  }

  /// The present contents of a file that is read once.
  public static func contents(
    of path: String,
    capacity: Int = 4_096
  ) throws(SystemError)
    -> ArraySlice<UInt8>
  {
    var file = try KernelFile(path: path, capacity: capacity)
    return try file.read()
  }

  /// The present contents as text without the last line break, or nil if it cannot be read.
  public static func text(of path: String) -> String? {
    guard let bytes = try? contents(of: path) else { return nil }
    return String(decoding: bytes.last == 10 ? bytes.dropLast() : bytes, as: UTF8.self)
  }

  /// Writes a value to a file of the kernel in one call, as such files want it.
  public static func write(_ value: String, to path: String) throws(SystemError) {
    let descriptor = try checked("open", on: path) { unsafe open(path, O_WRONLY | O_CLOEXEC) }
    defer { close(descriptor) }
    var value = value
    try checked("write \(value)", on: path) {
      value.withUTF8 { bytes in unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
    }
  }
}
