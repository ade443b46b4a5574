import PalierModel

/// Reads the times of an access log, `17/May/2015:10:05:03`, as the clock on the wall showed them.
///
/// Seconds are counted from 1 January 1970 as if there were no time zones, because the hour of
/// the day is what matters: people come at certain hours. The last day is kept, since lines
/// follow each other.
struct LogClock {
  /// How many bytes a time has, from the day of the month to the seconds.
  static let width = 20

  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var midnight = 0

  /// The time that stands at `index`, in seconds; nil if it is none.
  @inline(__always)
  mutating func seconds(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    // The two words overlap: together they are the eleven bytes of the date.
    let (first, second) = (bytes.word(at: index), bytes.word(at: index &+ 3))
    if first != self.first || second != self.second {
      guard let day = LogClock.day(bytes, at: index) else { return nil }
      (self.first, self.second, midnight) = (first, second, day &* 86_400)
    }
    guard bytes[index &+ 11] == UInt8(ascii: ":"), bytes[index &+ 14] == UInt8(ascii: ":"),
      bytes[index &+ 17] == UInt8(ascii: ":"),
      let hour = LogClock.pair(bytes, at: index &+ 12), hour < 24,
      let minute = LogClock.pair(bytes, at: index &+ 15), minute < 60,
      let second = LogClock.pair(bytes, at: index &+ 18), second < 61
    else { return nil }
    return midnight &+ hour &* 3_600 &+ minute &* 60 &+ second
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }

  /// Days from 1 January 1970 to the date at `index`, from 1970 to 2105.
  private static func day(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    let letters = (3..<6).map { bytes[index + $0] | 0x20 }
    guard bytes[index + 2] == UInt8(ascii: "/"), bytes[index + 6] == UInt8(ascii: "/"),
      let day = pair(bytes, at: index), (1...31).contains(day),
      let month = months.firstIndex(of: letters),
      let century = pair(bytes, at: index + 7), let rest = pair(bytes, at: index + 9),
      (1970...2105).contains(century * 100 + rest)
    else { return nil }
    return CalendarDate(year: century * 100 + rest, month: month + 1, day: day).day
  }

  @inline(__always)
  private static func pair(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    let (tens, ones) = (bytes[index] &- 48, bytes[index &+ 1] &- 48)
    return tens < 10 && ones < 10 ? Int(tens) &* 10 &+ Int(ones) : nil
  }
}
