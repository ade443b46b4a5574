/// What something was found to be, by the hash of its bytes, so that most lines need not look again.
///
/// Two different texts share a 64-bit hash about once in 10⁸ logs of a million texts each. A table
/// with linear probing that grows up to 262,144 places (4 MiB); beyond three quarters of that, new
/// ones are looked at again each time.
struct HashTable {
  private static let largest = 1 << 18

  private var keys = [UInt64](repeating: 0, count: 1 << 12)
  private var values = [Int32](repeating: 0, count: 1 << 12)
  private var count = 0

  /// The value of a hash; nil if it is not known.
  @inline(__always)
  func value(of hash: UInt64) -> Int32? {
    let key = max(1, hash)
    let mask = keys.count &- 1
    var index = Int(truncatingIfNeeded: key) & mask
    while keys[index] != 0 {
      if keys[index] == key { return values[index] }
      index = (index &+ 1) & mask
    }
    return nil
  }

  /// Keeps the value of a hash that is not known yet.
  mutating func keep(_ value: Int32, of hash: UInt64) {
    if count * 4 >= keys.count * 3 {
      guard keys.count < HashTable.largest else { return }
      let (oldKeys, oldValues) = (keys, values)
      keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
      values = [Int32](repeating: 0, count: oldKeys.count * 2)
      for (key, value) in zip(oldKeys, oldValues) where key != 0 { place(value, key) }
    }
    place(value, max(1, hash))
    count += 1
  }

  private mutating func place(_ value: Int32, _ key: UInt64) {
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: key) & mask
    while keys[index] != 0 { index = (index + 1) & mask }
    keys[index] = key
    values[index] = value
  }
}
