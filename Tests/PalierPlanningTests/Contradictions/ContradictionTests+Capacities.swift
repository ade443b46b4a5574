import PalierPlanning

/// Capacities: of whom, how tested, beside which others.
extension ContradictionTests {
  static let capacities = [
    // Étude LINE: "ready for 100,000 active users"; the habits are assumed here.
    Case(
      "Étude LINE's capacity is quoted in registered people",
      "capacity-population",
      """
      population: { registered: 100_000, daily_active: 8..12 %, peak_hour: 15 %, session: 12 min }
      claims: [ { capacity: { users: ⟪100_000, population: ⟪registered } } ]
      """,
      "a capacity of 100,000 registered people is no load: by the dossier's population it is "
        + "240 to 360 people at the same time"
    ),
    // Impact Data: 10,000 to 15,000 members, who are data; 50 to 200 agents use the system.
    Case(
      "Impact Data's capacity is quoted in members",
      "capacity-population",
      "claims: [ { capacity: { users: ⟪10_000..15_000, population: ⟪records } } ]",
      "a capacity of 10,000 to 15,000 people in the data is no load"
    ),
    // MemoList: "1,000 to 2,000 monthly active users".
    Case(
      "MemoList's capacity is quoted in monthly people",
      "capacity-population",
      "claims: [ { capacity: { users: ⟪1000..2000, population: ⟪monthly_active } } ]",
      "a capacity of 1000 to 2000 monthly active people is no load"
    ),
    Case(
      "people at the same time",
      "capacity-population",
      "claims: [ { capacity: { users: 200 } }, { capacity: { users: 9, population: concurrent } } ]"
    ),
    // Étude LINE: 200 to 240 at the same time; 100,000 students bring 240 to 360 or more.
    Case(
      "Étude LINE's capacity is below its population's peak",
      "capacity-below-peak",
      """
      population: { registered: ⟪100_000, daily_active: ⟪10..12 %, peak_hour: ⟪15 %, session: ⟪12 min }
      claims: [ { capacity: { users: ⟪200..240 } } ]
      """,
      "the capacity claimed is 200 to 240 people at the same time; the population brings "
        + "300 to 360 at the peak"
    ),
    Case(
      "the capacity of another machine",
      "capacity-below-peak",
      "population: { concurrent: 100 }\nclaims: [ { capacity: { users: 15, cpu: 1 } } ]"
    ),
    Case(
      "a capacity above the peak",
      "capacity-below-peak",
      "population: { concurrent: 100 }\nclaims: [ { capacity: { users: 200..500 } } ]"
    ),
    // The game site: 200 to 500 players claimed, the steps of its test are 5, 10, 25, 50, 100.
    Case(
      "the game site's test stops at 100",
      "untested-capacity",
      "claims: [ { capacity: { users: ⟪200..500, tested_at: ⟪100 } } ]",
      "a capacity of 200 to 500 people at the same time rests on a test that reached 100"
    ),
    Case(
      "a test that reached the capacity",
      "untested-capacity",
      "claims: [ { capacity: { users: 100, tested_at: 120 } } ]"
    ),
    Case(
      "registered people are converted before they are compared",
      "untested-capacity",
      """
      population: { registered: 1000, daily_active: 10 %, peak_hour: 18 %, session: 10 min }
      claims: [ { capacity: { users: 5000, population: registered, tested_at: 15 } } ]
      """
    ),
    Case(
      "a capacity without a test",
      "unsupported-capacity",
      "claims: [ { capacity: { users: ⟪200 } }, { capacity: { users: 9, tested_at: 9 } } ]",
      "no test supports the capacity of 200"
    ),
    Case("no capacity", "unsupported-capacity", "claims: [ { load: { peak: 1/s } } ]"),
    // Étude LINE: 8 workers "comfortably" hold 200 to 240 in one place, 100 in the table.
    Case(
      "Étude LINE has two capacities",
      "differing-capacities",
      """
      claims:
        - capacity: { users: ⟪200..240 }
        - capacity: { users: ⟪100 }
      """,
      "the capacity of one machine is 200 to 240 here and 100 there (people at the same time)"
    ),
    // Impact Data: 8 vCPU and 16 GB hold 8,000 to 12,000 members in one table, 5,000 in phase 1.
    Case(
      "Impact Data has two capacities of 8 vCPU and 16 GB",
      "differing-capacities",
      """
      claims:
        - capacity: { users: ⟪8000..12_000, population: records, cpu: 8, memory: 16 GB }
        - capacity: { users: ⟪5000, population: records, cpu: 8, memory: 16 GB }
      """,
      "the capacity of one machine is 8000 to 12,000 here and 5000 there (people in the data)"
    ),
    Case(
      "capacities that overlap, of other people, or of other machines",
      "differing-capacities",
      """
      claims:
        - capacity: { users: 100..200 }
        - capacity: { users: 150..300 }
        - capacity: { users: 5000, population: registered }
        - capacity: { users: 10, cpu: 1 }
      """
    ),
    // Impact Data: t3.xlarge (4 vCPU, 16 GB) is said to hold more than a droplet (8 vCPU, 16 GB).
    Case(
      "Impact Data's smaller machine holds more",
      "smaller-machine-holds-more",
      """
      claims:
        - capacity: { users: ⟪8000..12_000, population: records, cpu: 8, memory: 16 GB }
        - capacity: { users: ⟪10_000..15_000, population: records, cpu: 4, memory: 16 GB }
      """,
      "4 cores and 16 GB are said to hold 10,000 to 15,000, 8 cores and 16 GB only "
        + "8000 to 12,000"
    ),
    // Impact Data: 8 and 16 vCPU at OVH, 10,000 to 15,000 and 15,000 to 25,000 members.
    Case(
      "Impact Data's larger machine holds more",
      "smaller-machine-holds-more",
      """
      claims:
        - capacity: { users: 10_000..15_000, population: records, cpu: 8, memory: 32 GB }
        - capacity: { users: 15_000..25_000, population: records, cpu: 16, memory: 64 GB }
      """
    ),
  ]
}
