/// What happens next: a heap of times, four children to a node, in raw memory.
///
/// Adding and removing take O(log n); a node's four children lie in one cache line.
struct EventHeap: ~Copyable {
  struct Entry {
    var time: Double
    var payload: Int
  }

  private var entries: Cells<Entry>
  private(set) var count = 0

  init(capacity: Int = 64) {
    entries = Cells(repeating: Entry(time: 0, payload: 0), count: capacity)
  }

  /// The least time; infinite if there is none.
  @inline(__always)
  var first: Double { count > 0 ? entries[0].time : .infinity }

  @inline(__always)
  subscript(index: Int) -> Entry { entries[index] }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func add(_ time: Double, _ payload: Int) {
    if count == entries.count {
      entries.grow(to: 2 * count, filling: Entry(time: 0, payload: 0))
    }
    var hole = count
    count += 1
    while hole > 0 {
      let parent = (hole - 1) >> 2
      if entries[parent].time <= time { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = Entry(time: time, payload: payload)
  }

  /// Takes the entry of the least time out; the heap must not be empty.
  @inline(__always)
  mutating func removeFirst() -> Int {
    let payload = entries[0].payload
    count -= 1
    let last = entries[count]
    var hole = 0
    while true {
      let child = 4 * hole + 1
      if child >= count { break }
      var least = child
      var time = entries[child].time
      for other in child + 1..<max(child + 1, min(child + 4, count))
      where entries[other].time < time {
        least = other
        time = entries[other].time
      }
      if time >= last.time { break }
      entries[hole] = entries[least]
      hole = least
    }
    entries[hole] = last
    return payload
  }

  /// Takes out every entry for which the condition holds.
  ///
  /// O(n log n).
  mutating func removeAll(where condition: (Entry) -> Bool) {
    let old = count
    var kept = 0
    for index in 0..<old where !condition(entries[index]) {
      entries[kept] = entries[index]
      kept += 1
    }
    count = 0
    // An entry is added at or before the place from which it was read.
    for index in 0..<kept {
      let entry = entries[index]
      add(entry.time, entry.payload)
    }
  }
}
