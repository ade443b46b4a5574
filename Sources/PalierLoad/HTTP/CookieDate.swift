/// Reads the dates of cookies (RFC 6265, section 5.1.1), however servers write them.
enum CookieDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Seconds since 1970 of a date such as `Thu, 01 Jan 1970 00:00:00 GMT`, or nil.
  static func seconds(_ text: String) -> Double? {
    var time: (Int, Int, Int)?
    var day: Int?
    var month: Int?
    var year: Int?
    for token in text.split(whereSeparator: { ", -;/\t".contains($0) }) {
      let parts = token.split(separator: ":", omittingEmptySubsequences: false)
      if time == nil, parts.count == 3, let hour = Int(parts[0]), let minute = Int(parts[1]),
        let second = Int(parts[2])
      {
        time = (hour, minute, second)
      } else if day == nil, token.utf8.count <= 2, let value = Int(token) {
        day = value
      } else if month == nil, let index = months.firstIndex(of: token.prefix(3).lowercased()) {
        month = index + 1
      } else if year == nil, let value = Int(token) {
        year = value < 70 ? value + 2000 : value < 100 ? value + 1900 : value
      }
    }
    guard let (hour, minute, second) = time, let day, let month, let year,
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (1...31).contains(day), (1601...9999).contains(year)
    else { return nil }
    let days = daysSince1970(year, month, day)
    return Double(((days * 24 + hour) * 60 + minute) * 60 + second)
  }

  /// Days from 1970-01-01 to a date of the Gregorian calendar.
  ///
  /// The year is taken to begin in March, so that the leap day is its last.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    return shifted * 365 + leapDays + (153 * monthFromMarch + 2) / 5 + day - 1 - 719_468
  }
}
