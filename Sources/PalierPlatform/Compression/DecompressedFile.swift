import CZlib

/// A file, a pipe or the standard input, read once from start to end; what gzip compressed is
/// decompressed on the way.
public struct DecompressedFile: ~Copyable {
  /// The bytes are no gzip data from some place on, or end too soon.
  public struct Corrupt: Error, Hashable, Sendable {}

  /// Bytes of the file, as it lies on the disk, that were read so far.
  public private(set) var bytesRead = 0
  private var file: SequentialFile
  private var decoder: GzipDecoder?
  private var input = [UInt8](repeating: 0, count: 1 << 16)
  private var waiting = 0..<0
  private var isWithinMember = false
  private var isBegun = false

  /// Opens a file, or takes the standard input for `-`.
  public init(path: String) throws(SystemError) { file = try SequentialFile(path: path) }

  /// Reads the first bytes, which tell whether the file is compressed.
  private mutating func begin() throws(SystemError) {
    isBegun = true
    // A pipe may hand out less than it takes to see.
    while waiting.count < 2 {
      let count = try file.read(into: &input, from: waiting.count)
      if count == 0 { break }
      waiting = 0..<waiting.count + count
    }
    bytesRead = waiting.count
    if waiting.count >= 2, input[0] == 0x1F, input[1] == 0x8B { decoder = GzipDecoder() }
  }

  /// The size of the file on the disk, in bytes; nil for what has no end that is known beforehand.
  public var size: Int? { file.size }

  /// Reads what comes next to the end of `buffer`, from the index `start` on.
  ///
  /// - Returns: How many bytes came; 0 at the end of the file, or where the buffer has no room.
  /// - Throws: ``SystemError``, or ``Corrupt`` where compressed data are damaged.
  public mutating func read(into buffer: inout [UInt8], from start: Int) throws -> Int {
    if !isBegun { try begin() }
    if let decoder { return try decompress(decoder, into: &buffer, from: start) }
    guard waiting.isEmpty else {
      let count = min(waiting.count, buffer.count - start)
      for index in 0..<count { buffer[start + index] = input[waiting.lowerBound + index] }
      waiting = waiting.lowerBound + count..<waiting.upperBound
      return count
    }
    let count = try file.read(into: &buffer, from: start)
    bytesRead += count
    return count
  }

  private mutating func decompress(
    _ decoder: GzipDecoder,
    into buffer: inout [UInt8],
    from start: Int
  ) throws -> Int {
    guard start < buffer.count else { return 0 }
    while true {
      if waiting.isEmpty {
        waiting = 0..<(try file.read(into: &input, from: 0))
        bytesRead += waiting.count
        if waiting.isEmpty {
          guard !isWithinMember else { throw Corrupt() }
          return 0
        }
      }
      // Zeros behind the last member fill up a block of a tape; anything else begins a member.
      if !isWithinMember, input[waiting.lowerBound] == 0 {
        waiting = waiting.lowerBound + 1..<waiting.upperBound
        continue
      }
      isWithinMember = true
      let (used, made, code) = decoder.inflate(input[waiting], into: &buffer, from: start)
      waiting = waiting.lowerBound + used..<waiting.upperBound
      switch code {
      case Z_STREAM_END:
        decoder.reset()
        isWithinMember = false
      case Z_OK: break
      case Z_BUF_ERROR where used > 0 || made > 0 || waiting.isEmpty: break
      default: throw Corrupt()
      }
      if made > 0 { return made }
    }
  }
}
