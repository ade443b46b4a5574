/// What is due when, earliest first: a binary heap.
struct DueHeap {
  /// Something that is due for a lane.
  struct Entry {
    /// Nanoseconds of the monotonic clock.
    let time: Int64
    /// The lane.
    let lane: UInt32
    /// The lane's generation when the entry was made; another one makes the entry void.
    let generation: UInt32
    /// What is due.
    let kind: Kind

    /// What may be due.
    enum Kind {
      /// An action.
      case action
      /// A look at a time-out.
      case timeout
      /// A body that waited for the server's consent for long enough.
      case body
    }
  }

  private var entries: ContiguousArray<Entry> = []

  /// The earliest entry, in O(1).
  var first: Entry? { entries.first }

  /// Adds an entry, in O(log n).
  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard entries[parent].time > entry.time else { break }
      entries[child] = entries[parent]
      child = parent
    }
    entries[child] = entry
  }

  /// Removes the earliest entry, in O(log n).
  mutating func removeFirst() {
    let last = entries.removeLast()
    guard !entries.isEmpty else { return }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count, entries[child + 1].time < entries[child].time { child += 1 }
      guard entries[child].time < last.time else { break }
      entries[parent] = entries[child]
      parent = child
    }
    entries[parent] = last
  }
}
