import PalierLoad
import PalierModel
import PalierPlanning
import Testing

@testable import PalierProof

@Suite struct ProofScheduleTests {
  private func schedule(_ levels: [LoadLevel], capacity: Double?) -> ProofSchedule {
    ProofSchedule(
      ProofPlan(levels: levels, duration: Interval(20, 40), warmUp: 5, search: 0),
      pace: EntryPace(nil, capacity: nil),
      expectedCapacity: capacity
    )
  }

  @Test(arguments: [
    // Half of what the system is expected to hold, whatever the first level is.
    ("half of the capacity", [30, 60, 80], 100.0, 50),
    // Never more than is asked about.
    ("what is asked about", [5, 10], 1_000, 10),
  ])
  func theSystemIsWarmedUpFirst(
    name: String,
    users: [Int],
    capacity: Double,
    expected: Int
  ) throws {
    let schedule = schedule(users.map(LoadLevel.users), capacity: capacity)
    #expect(schedule.isPriming)
    let step = try #require(schedule.next())
    #expect(step.load == .closed(users: expected), "\(name)")
    #expect(step.warmUp == 5)
    #expect(abs(step.duration - 0.1 * 20 * Double(users.count)) < 1e-9)
  }

  @Test(arguments: [nil, 0.4, Double.infinity])
  func withoutACapacityTheFirstLevelComesFirst(capacity: Double?) throws {
    let schedule = schedule([.users(30), .users(60)], capacity: capacity)
    #expect(!schedule.isPriming)
    #expect(try #require(schedule.next()).load == .closed(users: 30))
  }
}
