/// Who came: each pair of address and browser, with the session that it is in.
///
/// A table with linear probing that grows up to 1,048,576 visitors (32 MiB). When it is full,
/// those whose session is over make room; if all are still there, new ones are not followed, and
/// counted as overflow.
struct Visitors {
  /// Seconds without a request after which the next one begins a new session.
  static let gap = 1_800
  /// The most visitors that are followed at the same time.
  static let most = 1 << 20

  /// One visitor.
  struct Visitor {
    /// Hash of address and browser; 0 marks an empty place.
    var key: UInt64 = 0
    /// When the first action of the session came.
    var first: UInt32 = 0
    /// When the last request came.
    var last: UInt32 = 0
    /// When the last action came.
    var lastAction: UInt32 = 0
    /// Actions of the session.
    var actions: UInt32 = 0
    /// The day on which the visitor last did something, from 1970; 0 for none.
    var day: UInt32 = 0
    /// True for a program.
    var isRobot = false
  }

  /// The sessions that are over.
  struct Sessions {
    /// How many.
    private(set) var count = 0
    /// Seconds from the first action to the last request of each, all together.
    private(set) var lengths = 0
    /// Their actions, all together.
    private(set) var actions = 0
    /// Their lengths.
    private(set) var histogram = CoarseCounts()

    init() { histogram.addHistogram() }

    /// Counts the session that a visitor was in, unless nothing was done in it, or by a program.
    mutating func end(of visitor: Visitor) {
      guard visitor.actions > 0, !visitor.isRobot else { return }
      let length = max(0, Int(visitor.last) - Int(visitor.first))
      count += 1
      lengths += length
      actions += Int(visitor.actions)
      histogram.count(length, in: 0)
    }
  }

  /// The sessions that are over.
  private(set) var sessions = Sessions()
  private(set) var places = [Visitor](repeating: Visitor(), count: 1 << 12)
  private var count = 0
  /// Requests of visitors who could not be followed.
  private(set) var overflow = 0

  /// The place of a visitor, made if need be; nil if there is no room.
  @inline(__always)
  mutating func place(of hash: UInt64, at time: Int) -> Int? {
    let key = max(1, hash)
    let mask = places.count &- 1
    var index = Int(truncatingIfNeeded: key) & mask
    while places[index].key != 0 {
      if places[index].key == key { return index }
      index = (index &+ 1) & mask
    }
    return newPlace(key, at: time)
  }

  /// A visitor at a place.
  subscript(place: Int) -> Visitor {
    @inline(__always) get { places[place] }
    @inline(__always) set { places[place] = newValue }
  }

  private mutating func newPlace(_ key: UInt64, at time: Int) -> Int? {
    if count * 4 >= places.count * 3 {
      if places.count < Visitors.most {
        rebuild(places.count * 2) { _ in true }
      } else if overflow % 65_536 == 0 {
        // A sweep costs as much as some ten thousand lines, so it is not tried at every one.
        let horizon = time - Visitors.gap
        for visitor in places where visitor.key != 0 && Int(visitor.last) < horizon {
          sessions.end(of: visitor)
        }
        rebuild(places.count) { Int($0.last) >= horizon }
      }
      guard count * 4 < places.count * 3 else {
        overflow += 1
        return nil
      }
    }
    var visitor = Visitor()
    visitor.key = key
    count += 1
    return insert(visitor)
  }

  private mutating func rebuild(_ capacity: Int, keeping isKept: (Visitor) -> Bool) {
    let old = places
    places = [Visitor](repeating: Visitor(), count: capacity)
    count = 0
    for visitor in old where visitor.key != 0 && isKept(visitor) {
      _ = insert(visitor)
      count += 1
    }
  }

  @discardableResult
  private mutating func insert(_ visitor: Visitor) -> Int {
    let mask = places.count - 1
    var index = Int(truncatingIfNeeded: visitor.key) & mask
    while places[index].key != 0 { index = (index + 1) & mask }
    places[index] = visitor
    return index
  }

  /// Ends the session of a visitor.
  @inline(__always)
  mutating func endSession(of visitor: Visitor) { sessions.end(of: visitor) }

  /// Ends all sessions, at the end of the log.
  mutating func endAll() {
    for visitor in places where visitor.key != 0 { sessions.end(of: visitor) }
  }
}
