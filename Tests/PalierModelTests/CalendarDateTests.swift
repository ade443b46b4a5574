import PalierModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (58, "1970-02-28"), (59, "1970-03-01"),
    (789, "1972-02-29"), (11_016, "2000-02-29"), (20_454, "2026-01-01"), (47_540, "2100-02-28"),
    (47_541, "2100-03-01"), (-719_162, "1-01-01"),
  ])
  func daysHaveTheirDates(day: Int, iso: String) {
    #expect(CalendarDate(day: day).iso == iso)
  }

  @Test func everyDayIsThatOfItsNumbers() {
    for day in stride(from: -200_000, through: 200_000, by: 97) {
      let (year, month, ofMonth) = CalendarDate(day: day).components
      #expect(CalendarDate(year: year, month: month, day: ofMonth).day == day)
      #expect((1...12).contains(month) && (1...31).contains(ofMonth))
    }
  }

  @Test func monthsAreTwelfthsOfAYear() throws {
    let start = CalendarDate(year: 2026, month: 1, day: 1)
    // 12 months are 365.25 days, which round to 365.
    #expect(try #require(start.adding(months: 12)).iso == "2027-01-01")
    #expect(try #require(start.adding(months: 6)).monthAndYear.english == "July 2026")
    #expect(try #require(start.adding(months: 1)).monthAndYear.french == "janvier 2026")
    #expect(start.adding(months: .infinity) == nil)
    #expect(CalendarDate(secondsSince1970: 86_399).day == 0)
    #expect(CalendarDate(secondsSince1970: -1).day == -1)
  }
}
