import Foundation
import Glibc
import PalierStore
import Testing

@Suite struct RecoveryTests {
  @Test func runWhoseProcessIsGoneIsMarkedInterrupted() throws {
    let store = try Folder().store()
    let empty = try store.begin(.sample(at: 900))
    let lost = try store.begin(.sample(at: 1_000))
    for index in 0..<2 { try store.append(.sample(run: lost.id, index: index)) }
    try store.append([ObservationRecord(run: lost.id, at: 1_060, payload: Payload([1]))])
    let done = try store.begin(.sample(at: 1_001))
    try store.end(done.id, as: .finished, at: 1_002)

    #expect(try store.recover { $0 == someOwner }.isEmpty)
    let found = try store.recover { _ in false }
    #expect(found.map(\.id) == [empty.id, lost.id])
    #expect(found.allSatisfy { $0.state == .interrupted })
    // The last sign of life: the start, or the last observation.
    #expect(found.map(\.endedAt) == [900, 1_060])
    #expect(try store.steps(of: lost.id).count == 2)
    #expect(try store.run(done.id)?.state == .finished)
    #expect(try store.recover { _ in false }.isEmpty)
  }

  @Test func processKilledInTheMiddleLosesNothingThatItStored() async throws {
    let folder = try Folder()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      let store = try Store(directory: path)
      let run = try store.begin(.sample())
      for index in 0..<3 { try store.append(.sample(run: run.id, index: index)) }
      kill(getpid(), SIGKILL)
    }
    let store = try folder.store()
    let found = try #require(try store.recover { _ in false }.first)
    #expect(found.state == .interrupted)
    #expect(try store.steps(of: found.id) == (0..<3).map { try .sample(run: found.id, index: $0) })
  }

  @Test func logCutAnywhereLeavesABeginningOfTheHistory() throws {
    let folder = try Folder()
    let store = try folder.store()
    let run = try store.begin(.sample())
    for index in 0..<8 { try store.append(.sample(run: run.id, index: index)) }
    // What a crash in the middle of a write leaves: the database, and a part of the log.
    let database = try Data(contentsOf: URL(fileURLWithPath: folder.database))
    let log = try Data(contentsOf: URL(fileURLWithPath: folder.database + "-wal"))
    var counts: [Int] = []
    for length in stride(from: 32, through: log.count, by: 1_999) + [log.count] {
      let copy = try Folder()
      try FileManager.default.createDirectory(
        atPath: copy.path + "/.palier",
        withIntermediateDirectories: true
      )
      try database.write(to: URL(fileURLWithPath: copy.database))
      try log.prefix(length).write(to: URL(fileURLWithPath: copy.database + "-wal"))
      let steps = try copy.store().steps(of: run.id)
      #expect(steps.map(\.index) == Array(0..<steps.count))
      counts.append(steps.count)
    }
    #expect(counts == counts.sorted())
    #expect(counts.last == 8)
    #expect(Set(counts).count > 4)
  }
}
