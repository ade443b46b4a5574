import Testing

@testable import PalierObserve

@Suite struct ProcessLedgerTests {
  typealias Sighting = ProcessLedger.Sighting

  static func process(
    _ pid: Int,
    of parent: Int = 1,
    own: Double,
    children: Double = 0,
    start: Int = 5,
    isOlder: Bool = false
  ) -> Sighting {
    Sighting(
      identity: ProcessIdentity(pid: pid, startTicks: start),
      parent: parent,
      own: CPUAmount(total: own, system: own / 4),
      children: CPUAmount(total: children, system: 0),
      isOlder: isOlder
    )
  }

  struct Story: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let readings: [[Sighting]]
    let total: Double
  }

  static let stories = [
    Story(
      testDescription: "time before the observation is not ours",
      readings: [
        [process(10, own: 7, children: 3, isOlder: true)],
        [process(10, own: 9, children: 3, isOlder: true)],
      ],
      total: 2
    ),
    Story(
      testDescription: "a child that began since counts whole",
      readings: [
        [process(10, own: 7, isOlder: true)],
        [process(10, own: 7, isOlder: true), process(11, of: 10, own: 3)],
      ],
      total: 3
    ),
    Story(
      testDescription: "a child that is waited for counts once, with what was not seen of it",
      readings: [
        [process(10, own: 1), process(11, of: 10, own: 3)], [process(10, own: 1, children: 3.5)],
      ],
      total: 4.5
    ),
    Story(
      testDescription: "a child that nobody waits for counts as last seen",
      readings: [[process(10, own: 1), process(11, of: 10, own: 3)], [process(10, own: 1)]],
      total: 4
    ),
    Story(
      testDescription: "a child that was never seen counts by its parent",
      readings: [[process(10, own: 1)], [process(10, own: 1, children: 2)]],
      total: 3
    ),
    Story(
      testDescription: "a grandchild whose parent ended too counts once",
      readings: [
        [process(10, own: 1), process(11, of: 10, own: 2), process(12, of: 11, own: 4)],
        [process(10, own: 1, children: 6)],
      ],
      total: 7
    ),
    Story(
      testDescription: "an orphan lives on and counts once",
      readings: [
        [process(10, own: 1), process(11, of: 10, own: 2), process(12, of: 11, own: 4)],
        [process(10, own: 1, children: 2), process(12, of: 1, own: 5)],
        [process(10, own: 1, children: 2)],
      ],
      total: 8
    ),
    Story(
      testDescription: "a restart goes on where the old process ended",
      readings: [[process(10, own: 4)], [], [process(20, own: 1, start: 9)]],
      total: 5
    ),
    Story(
      testDescription: "a number used again is another process",
      readings: [[process(10, own: 4)], [process(10, own: 1, start: 9)]],
      total: 5
    ),
    Story(
      testDescription: "forked workers replaced one after the other",
      readings: [
        [process(10, own: 1), process(11, of: 10, own: 2)],
        [process(10, own: 1, children: 2.1), process(12, of: 10, own: 1)],
        [process(10, own: 1, children: 5), process(13, of: 10, own: 0.5)],
      ],
      total: 6.5
    ),
  ]

  @Test(arguments: stories)
  func total(story: Story) {
    var ledger = ProcessLedger()
    var last = 0.0
    for reading in story.readings {
      ledger.update(reading)
      #expect(ledger.total.total >= last)
      last = ledger.total.total
    }
    #expect(abs(last - story.total) < 1e-9)
  }

  @Test func totalNeverFallsWhateverIsSeen() {
    var generator = SplitMix(state: 7)
    for _ in 0..<200 {
      var ledger = ProcessLedger()
      var last = 0.0
      var own: [Int: Double] = [:]
      for time in 0..<30 {
        let pids = (10..<18).filter { _ in Bool.random(using: &generator) }
        let reading = pids.map { pid in
          own[pid, default: 0] += Double.random(in: 0...1, using: &generator)
          let parent = Int.random(in: 9...18, using: &generator)
          let start = Int.random(in: 0...1, using: &generator) * time
          return ProcessLedgerTests.process(pid, of: parent, own: own[pid] ?? 0, start: start)
        }
        ledger.update(reading)
        #expect(ledger.total.total >= last - 1e-9)
        last = ledger.total.total
      }
    }
  }
}
