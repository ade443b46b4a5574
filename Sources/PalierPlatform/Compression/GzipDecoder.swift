import CZlib

/// Undoes the compression of response bodies and files (RFC 1952, and RFC 1950 for `deflate`).
///
/// One decoder serves one after the other with the same 40 kB of memory.
@safe public final class GzipDecoder {
  /// Why nothing came of compressed bytes.
  public struct Corrupt: Error, Hashable, Sendable {}

  private let stream: UnsafeMutablePointer<z_stream>

  /// A decoder; nil without memory.
  public init?() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe palier_inflate_begin(stream) == Z_OK else { return nil }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// The first bytes, `limit` at most, of what was compressed; the rest is not looked at.
  ///
  /// Several gzip members on end are one body. Complexity: O(bytes read and written); memory
  /// at most `limit` and 64 kB, whatever the bytes claim to hold.
  ///
  /// - Throws: ``Corrupt`` where the bytes are no compressed data, or end too soon.
  public func decode(_ compressed: [UInt8], limit: Int) throws(Corrupt) -> [UInt8] {
    reset()
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: min(limit, max(4_096, 4 * compressed.count), 65_536))
    var position = 0
    while result.count < limit {
      let (used, made, code) = inflate(compressed[position...], into: &piece, from: 0)
      position += used
      result.append(contentsOf: piece.prefix(min(made, limit - result.count)))
      switch code {
      case Z_STREAM_END:
        guard position < compressed.count else { return result }
        reset()
      case Z_OK where used > 0 || made > 0: continue
      default: throw Corrupt()
      }
    }
    return result
  }

  /// Makes ready for a body, or for its next member.
  func reset() { unsafe inflateReset(stream) }

  /// Decodes as much of some bytes as there is room for in `piece` from `start` on: how many were
  /// used, how many made, and zlib's code.
  func inflate(
    _ compressed: ArraySlice<UInt8>,
    into piece: inout [UInt8],
    from start: Int
  ) -> (used: Int, made: Int, code: Int32) {
    let available = compressed.count
    let room = max(0, piece.count - start)
    let code = unsafe compressed.withUnsafeBufferPointer { input in
      unsafe piece.withUnsafeMutableBufferPointer { output in
        // zlib does not write to its input; its declaration predates const.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = output.baseAddress.map { unsafe $0 + start }
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    return unsafe (
      available - Int(stream.pointee.avail_in), room - Int(stream.pointee.avail_out), code
    )
  }
}
