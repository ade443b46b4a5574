/// When the users of a closed load come or go, one by one: one schedule for all threads.
///
/// Users have places, from 0 in the order in which they come; the last to come is the first to go.
/// Thread m of n has the places m, m + n, m + 2 n and so on.
struct UserSchedule {
  /// How many users there are at the start, and at the end.
  let first: Int
  let last: Int
  /// Nanoseconds of the monotonic clock.
  let start: Int64
  /// Nanoseconds from one user to the next.
  let gap: Int64
  /// True if the first one comes a gap after the start, false if at once.
  var waits = false

  /// Nobody comes or goes.
  static let still = UserSchedule(first: 0, last: 0, start: 0, gap: 0)

  /// When the user comes who takes a place; `.max`: nobody does.
  func entry(at place: Int) -> Int64 {
    place < last ? start + Int64(place - first + (waits ? 1 : 0)) * gap : .max
  }

  /// When the user goes who has a place; `.max`: nobody does.
  func leave(from place: Int) -> Int64 {
    last < first && place >= last ? start + Int64(first - place) * gap : .max
  }

  /// How many of the first `users` places thread `member` of `size` has.
  static func part(of users: Int, member: Int, of size: Int) -> Int {
    max(0, (users - member + size - 1) / size)
  }
}
