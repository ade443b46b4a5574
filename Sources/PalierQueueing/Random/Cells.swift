/// A fixed number of values in raw memory, without the bounds, uniqueness and exclusivity checks
/// of `Array` in release builds.
///
/// This is the one file of this target that uses unsafe code. The simulation spends its time in
/// reads and writes of a few bytes at indices that it has computed itself; with a class around an
/// array in this type's place it ran ten times slower (2.1 instead of 22 million events a second of
/// M/M/4). What makes it safe: the memory has exactly one owner (the type cannot be copied), which
/// frees it; every element is initialised at once; and debug builds, hence all tests, check every
/// index.
@safe
struct Cells<Element: ~Copyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int, _ make: (Int) -> Element) {
    unsafe base = .allocate(capacity: max(count, 1))
    for index in 0..<count { unsafe (base + index).initialize(to: make(index)) }
    self.count = count
  }

  deinit {
    unsafe base.deinitialize(count: count)
    unsafe base.deallocate()
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    unsafeAddress {
      assert(index >= 0 && index < count)
      return unsafe UnsafePointer(base + index)
    }
    nonmutating unsafeMutableAddress {
      assert(index >= 0 && index < count)
      return unsafe base + index
    }
  }

  @inline(__always)
  subscript(index: Int32) -> Element {
    unsafeAddress {
      assert(index >= 0 && index < count)
      return unsafe UnsafePointer(base + Int(index))
    }
    nonmutating unsafeMutableAddress {
      assert(index >= 0 && index < count)
      return unsafe base + Int(index)
    }
  }
}

extension Cells {
  init(repeating value: Element, count: Int) {
    self.init(count: count) { _ in value }
  }

  init(_ values: [Element]) {
    self.init(count: values.count) { values[$0] }
  }

  /// Makes room for `count` values, the further ones being `value`; shrinking is not done.
  mutating func grow(to count: Int, filling value: Element) {
    if count <= self.count { return }
    let old = self.count
    self = Cells(count: count) { $0 < old ? self[$0] : value }
  }

  /// Makes it `count` times the same value, in the same memory if it fits exactly.
  mutating func reset(count: Int, to value: Element) {
    if count == self.count {
      for index in 0..<count { self[index] = value }
    } else {
      self = Cells(repeating: value, count: count)
    }
  }
}

// Only values that are never written after initialisation are shared: a compiled network and
// the ziggurat's tables.
extension Cells: @unchecked Sendable where Element: Sendable & ~Copyable {}
