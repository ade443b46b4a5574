public import PalierModel

/// When something happens: so many months from a day on, within bounds that may be infinite.
public struct Deadline: Sendable, Hashable, Codable {
  /// Months from today.
  public let months: Interval
  /// The day that the months count from.
  public let today: CalendarDate

  /// A deadline.
  public init(months: Interval, from today: CalendarDate) {
    self.months = months
    self.today = today
  }

  /// The earliest, most likely and latest day; nil where it never comes.
  public var dates: (low: CalendarDate?, mid: CalendarDate?, high: CalendarDate?) {
    (
      today.adding(months: months.low), today.adding(months: months.mid),
      today.adding(months: months.high)
    )
  }

  /// Months until it most likely comes, or until it comes at the earliest where it may never come.
  public var likely: Double { months.mid.isFinite ? months.mid : months.low }

  /// True if it is here already, whatever the inputs are within their bounds.
  public var isPast: Bool { months.high <= 0 }
}
