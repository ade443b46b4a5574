extension CalendarDate {
  /// The first day that an ISO 8601 date can mean: `2026-07-20`, `2026-07` or `2026`; nil if it is
  /// not one.
  public init?(earliestOf text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let (year, month, day) = (
      numbers[0], numbers.count > 1 ? numbers[1] : 1, numbers.count > 2 ? numbers[2] : 1
    )
    guard (1...12).contains(month), day >= 1 else { return nil }
    self.init(year: year, month: month, day: day)
    // 30 February would be a day of March.
    guard components.month == month else { return nil }
  }
}
