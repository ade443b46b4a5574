/// Waiting elements, the earliest first; those of the same moment in the order they came.
///
/// A binary heap: adding and taking cost O(log n).
struct TimerQueue<Element> {
  private struct Entry {
    let moment: Int64
    let number: Int
    let element: Element

    func precedes(_ other: Entry) -> Bool { (moment, number) < (other.moment, other.number) }
  }

  private var heap: [Entry] = []
  private var count = 0

  /// The earliest moment; nil when nothing waits.
  var earliest: Int64? { heap.first?.moment }

  /// Adds an element that waits until a moment.
  mutating func add(_ element: Element, until moment: Int64) {
    count += 1
    heap.append(Entry(moment: moment, number: count, element: element))
    var child = heap.count - 1
    while child > 0, heap[child].precedes(heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the earliest element whose moment has come; nil when none has.
  mutating func take(at now: Int64) -> Element? {
    guard let first = heap.first, first.moment <= now else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && heap[child].precedes(heap[least]) { least = child }
      guard least != parent else { return first.element }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
