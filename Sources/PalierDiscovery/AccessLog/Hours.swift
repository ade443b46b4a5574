/// What happened in each hour and minute of a log, and who came on each day.
///
/// Bounded: of a log that covers more than ``most`` hours the others are left out and counted.
struct Hours {
  /// The most hours that are kept: more than ten years.
  static let most = 100_000

  /// One hour.
  struct Hour {
    /// Hours from 1 January 1970.
    var number: Int
    /// Actions of people.
    var actions = 0
    /// Sessions that began.
    var sessions = 0
  }

  private(set) var hours: [Hour] = []
  private var minutes: [UInt32] = []
  private var indices: [Int: Int] = [:]
  private var lastNumber = -1
  private var lastIndex = -1
  /// Visitors of each day, from 1970, that did something.
  private(set) var people: [Int: Int] = [:]
  /// Actions that lie in no hour that there was room for.
  private(set) var overflow = 0

  /// Counts an action of a person.
  @inline(__always)
  mutating func countAction(at time: Int) {
    guard let index = index(of: time) else {
      overflow &+= 1
      return
    }
    hours[index].actions &+= 1
    minutes[index &* 60 &+ time / 60 % 60] &+= 1
  }

  /// Counts the beginning of a session.
  mutating func countSession(at time: Int) {
    if let index = index(of: time) { hours[index].sessions += 1 }
  }

  /// Counts a visitor who was not there before on that day.
  mutating func countPerson(day: Int) { people[day, default: 0] += 1 }

  /// The actions of the minutes of an hour.
  func minutes(ofHour index: Int) -> ArraySlice<UInt32> { minutes[index * 60..<index * 60 + 60] }

  @inline(__always)
  private mutating func index(of time: Int) -> Int? {
    let number = time / 3_600
    if number == lastNumber { return lastIndex }
    return newIndex(of: number)
  }

  private mutating func newIndex(of number: Int) -> Int? {
    var index = indices[number]
    if index == nil {
      guard hours.count < Hours.most else { return nil }
      index = hours.count
      indices[number] = hours.count
      hours.append(Hour(number: number))
      minutes.append(contentsOf: repeatElement(0, count: 60))
    }
    lastNumber = number
    lastIndex = index ?? -1
    return index
  }
}
