import PalierPlanning

/// Loads, and totals.
extension ContradictionTests {
  static let loads = [
    // MemoList: 2,000 users send 60,000 requests a day, "0.7 a second".
    Case(
      "MemoList quotes the daily average",
      "average-as-peak",
      "claims: [ { load: { requests: ⟪60_000/day, peak: ⟪0.7/s } } ]",
      "a peak of 0.7 /s is the average of the day, 0.694 /s"
    ),
    // Europe Cyclisme: 5,000,000 a day, 500 a second at the peak: 8.6 times the average.
    Case(
      "Europe Cyclisme quotes a peak",
      "average-as-peak",
      "claims: [ { load: { requests: 5_000_000/day, peak: 500/s } } ]"
    ),
    // MemoList: 3.5 to 4 cores "at the maximum" with 0.7 requests a second.
    Case(
      "MemoList's cores are busy with nothing",
      "work-of-requests",
      "claims: [ { load: { peak: ⟪0.7/s, cpu: ⟪3.5..4 } } ]",
      "3.5 to 4 cores busy with 0.7 /s would be 5 s to 5.71 s of CPU time for each request"
    ),
    Case(
      "an objective that allows the work",
      "work-of-requests",
      """
      objectives: { p95: 10 s }
      claims: [ { load: { peak: 0.7/s, cpu: 3.5..4 } }, { load: { peak: 100/s, cpu: 4 } } ]
      """
    ),
    Case(
      "ten requests a day, and ten minutes with one every ten seconds",
      "requests-beside-sessions",
      """
      population: { registered: 1_000, requests: ⟪10/day, session: ⟪10 min }
      actions: { home: { request: GET /, think: 5..15 s } }
      """,
      "10 requests a day are declared; sessions of 10 min with a request every 10 s make 60"
    ),
    Case(
      "requests that the sessions make, more or less",
      "requests-beside-sessions",
      """
      population: { registered: 1_000, requests: 40/day, session: 10 min }
      actions: { home: { request: GET /, think: 10 s } }
      """
    ),
  ]

  static let growths = [
    // Doubling each year is 5.9 % a month; 4 % were seen.
    Case(
      "a club that hopes to grow four times as fast",
      "growth-beside-history",
      """
      population:
        growth: ⟪15 %/month
        history: { 2025-01: 820, 2025-02: 853, 2025-03: 887, 2025-04: 922, 2025-05: 959, 2025-06: ⟪997 }
      """,
      "a growth of 15 %/month, where the history shows 3.97 %/month to 4.01 %/month"
    ),
    Case(
      "a growth that the months show",
      "growth-beside-history",
      """
      population:
        growth: 3..5 %/month
        history: { 2025-01: 820, 2025-02: 853, 2025-03: 887, 2025-04: 922, 2025-05: 959, 2025-06: 997 }
      """
    ),
    Case(
      "four months that tell nothing",
      "growth-beside-history",
      "population: { growth: 50 %/month, history: { 2025-01: 8, 2025-02: 8, 2025-03: 8, 2025-04: 8 } }"
    ),
  ]

  static let totals = [
    // Impact Data: 1,440 + 50 + 200 + 100 a year.
    Case(
      "Impact Data's yearly budget adds up",
      "totals",
      """
      claims:
        - total: { parts: { vps: 1440 EUR, ssl: 50 EUR, cdn: 200 EUR, monitoring: 100 EUR }, sum: 1790 EUR }
      """
    ),
    // Impact Data: the parts of the database come to 1.66 to 7.35 GB.
    Case(
      "Impact Data's database is larger than its parts",
      "totals",
      """
      claims:
        - total:
            parts:
              members: ⟪50..100 MB
              interactions: ⟪500 MB..2 GB
              badges: ⟪100..200 MB
              logs: ⟪1..5 GB
              permissions: ⟪10..50 MB
            sum: ⟪2..10 GB
      """,
      "the total is said to be 2 GB to 10 GB; its parts come to 1.66 GB to 7.35 GB"
    ),
    // MemoList: the parts of the mini PC.
    Case(
      "MemoList's mini PC adds up",
      "totals",
      """
      claims:
        - total:
            parts: { cpu: 150..200 EUR, ram: 50..70 EUR, disk: 100..150 EUR, case: 200..300 EUR }
            sum: 500..720 EUR
      """
    ),
    // Europe Cyclisme: six lines of a month.
    Case(
      "Europe Cyclisme's month adds up",
      "totals",
      """
      claims:
        - total:
            parts:
              mongodb: 1500..3000 EUR/month
              redis: 800..1500 EUR/month
              servers: 1200..2500 EUR/month
              cdn: 500..1000 EUR/month
              storage: 200..500 EUR/month
              monitoring: 300..600 EUR/month
            sum: 4500..9100 EUR/month
      """
    ),
    // Étude LINE: the four parts of the configuration it recommends, under the total of the three
    // it has now; the document itself adds both up rightly.
    Case(
      "the parts of Étude LINE's recommended month under its present total",
      "totals",
      """
      claims:
        - total:
            parts: { web: ⟪25 USD/month, database: ⟪25 USD/month, redis: ⟪7 USD/month, disk: ⟪10 USD/month }
            sum: ⟪50 USD/month
      """,
      "the total is said to be 50 USD/month; its parts come to 67 USD/month"
    ),
    Case(
      "rounding passes",
      "totals",
      "claims: [ { total: { parts: { a: 49.5 EUR, b: 50 EUR }, sum: 100 EUR } } ]"
    ),
  ]
}
