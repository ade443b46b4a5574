/// Searching and hashing eight bytes at a time: the one file of the room with unsafe code.
///
/// A log of gigabytes is looked at byte by byte otherwise, which takes twice as long. The loads
/// below are checked against the bounds; all that is unsafe about them is that any eight bytes
/// are taken for a number, and of a number every pattern of bits is valid.
extension Span<UInt8> {
  /// The eight bytes from `offset` on, the first in the lowest bits (the machine's own order).
  @inline(__always)
  func word(at offset: Int) -> UInt64 {
    unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// The first index from `start` on that holds a byte; `end` if none before it does.
  ///
  /// Finds a zero byte in the exclusive or of eight bytes and eight copies of the wanted one
  /// (Warren, Hacker's Delight, section 6-1). Complexity: O(distance / 8).
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let wanted = ones &* UInt64(byte)
    var index = start
    while index &+ 8 <= end {
      let difference = word(at: index) ^ wanted
      let zeros = (difference &- ones) & ~difference & (ones << 7)
      if zeros != 0 { return index &+ zeros.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < end, self[index] != byte { index &+= 1 }
    return index
  }

  /// A hash of the bytes from `start` up to `end`: each word multiplied to 128 bits and folded.
  ///
  /// The same bytes have the same hash in every run, so that what is made of them is the same too.
  @inline(__always)
  func hash(from start: Int, to end: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: end &- start) ^ 0x9E37_79B9_7F4A_7C15
    var index = start
    while index &+ 8 <= end {
      hash = folded(hash ^ word(at: index))
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < end {
      rest = rest << 8 | UInt64(self[index])
      index &+= 1
    }
    return folded(hash ^ rest)
  }

  /// The bytes as text; what is no UTF-8 is replaced.
  func text(from start: Int, to end: Int) -> String {
    var copy: [UInt8] = []
    copy.reserveCapacity(end - start)
    for index in start..<end { copy.append(self[index]) }
    return String(decoding: copy, as: UTF8.self)
  }
}

/// One step of a hash.
@inline(__always)
func folded(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low
}
