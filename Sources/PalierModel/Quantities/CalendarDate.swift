/// A day of the Gregorian calendar.
public struct CalendarDate: Sendable, Hashable, Codable, Comparable {
  /// Seconds of an average month: a twelfth of 365.25 days.
  public static let month = 365.25 * 86_400 / 12

  /// Days since 1 January 1970.
  public let day: Int

  /// The day so many days after 1 January 1970.
  public init(day: Int) { self.day = day }

  /// The day of a moment in seconds since 1970, in Coordinated Universal Time.
  public init(secondsSince1970 seconds: Double) {
    day = Int((max(-1e14, min(1e14, seconds)) / 86_400).rounded(.down))
  }

  /// The day of these numbers, a month from 1 to 12.
  public init(year: Int, month: Int, day: Int) {
    // Years that begin in March put the leap day at their end.
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    let leaps =
      CalendarDate.floored(shifted, 4) - CalendarDate.floored(shifted, 100)
      + CalendarDate.floored(shifted, 400)
    self.day = 365 * shifted + leaps + (153 * months + 2) / 5 + day - 1 - 719_468
  }

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    var year = 1970 + CalendarDate.floored(day * 400, 146_097)
    while CalendarDate(year: year + 1, month: 1, day: 1).day <= day { year += 1 }
    while CalendarDate(year: year, month: 1, day: 1).day > day { year -= 1 }
    var month = 12
    while CalendarDate(year: year, month: month, day: 1).day > day { month -= 1 }
    return (year, month, day - CalendarDate(year: year, month: month, day: 1).day + 1)
  }

  /// The day after so many average months; nil if that is more than a thousand years away.
  public func adding(months: Double) -> CalendarDate? {
    guard months.isFinite, months.magnitude < 12_000 else { return nil }
    return CalendarDate(day: day + Int((months * CalendarDate.month / 86_400).rounded()))
  }

  /// The day as ISO 8601 writes it.
  public var iso: String {
    let (year, month, day) = components
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  /// The month and the year in words.
  public var monthAndYear: Text {
    let (year, month, _) = components
    let english = CalendarDate.english[month - 1]
    let french = CalendarDate.french[month - 1]
    return Text(
      en: English(string: "\(english) \(year)"),
      fr: French(finished: "\(french) \(year)")
    )
  }

  /// The order of time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.day < right.day }

  private static func floored(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]
}
