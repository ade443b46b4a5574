import PalierModel
import PalierStore
import Testing

@Suite struct StoreTests {
  @Test func runIsReadBackWholeByAnotherOpening() throws {
    let folder = try Folder()
    let store = try folder.store()
    let run = try store.begin(.sample(variant: "after"))
    let steps = try (0..<3).map { try StepRecord.sample(run: run.id, index: $0) }
    for step in steps { try store.append(step) }
    let seen = try [3.0, 1.0].map {
      ObservationRecord(run: run.id, at: $0, payload: try Payload(["cpu": $0 / 10]))
    }
    try store.append(seen)

    let again = try folder.store()
    #expect(try again.run(run.id) == run)
    #expect(run.state == .running)
    #expect(run.seed == .max)
    #expect(run.dossier == "system: jeu\u{0}\n# l'été 🎈")
    #expect(try again.steps(of: run.id) == steps)
    #expect(try again.observations(of: run.id) == seen.reversed())
    #expect(try again.run("unknown") == nil)
  }

  @Test func endOfARunKeepsItsResult() throws {
    let store = try Folder().store()
    let run = try store.begin(.sample())
    try store.end(run.id, as: .finished, at: 1_100, result: Payload(["capacity": 42]))
    let ended = try #require(try store.run(run.id))
    #expect(ended.state == .finished)
    #expect(ended.endedAt == 1_100)
    #expect(try ended.result?.decode([String: Int].self) == ["capacity": 42])
    #expect(throws: StoreError.self) { try store.end("unknown", as: .failed, at: 1) }
  }

  @Test func identifiersAreInTheOrderOfTime() throws {
    let store = try Folder().store()
    // 2026-01-31T15:45:00Z and later; many within one second, so that the suffix must tell them apart.
    let times = [1_769_874_300.0, 1_769_874_301, 1_769_960_700, 1_801_496_700]
    let ids = try times.map { try store.begin(.sample(at: $0)).id }
    #expect(ids.sorted() == ids)
    #expect(ids[0].hasPrefix("260131-154500-"))
    #expect(ids.allSatisfy { $0.count == 16 })
    let crowd = try (0..<200).map { _ in try store.begin(.sample(at: times[0])).id }
    #expect(Set(crowd + ids).count == 204)
  }

  @Test func runsAreFoundBySystemAndVariant() throws {
    let store = try Folder().store()
    let before = try store.begin(.sample(at: 1))
    let after = try store.begin(.sample(variant: "after", at: 2))
    let other = try store.begin(.sample(system: "autre", at: 3))
    #expect(try store.runs() == [before, after, other])
    #expect(try store.runs(system: "jeu") == [before, after])
    #expect(try store.runs(system: "jeu", variant: "after") == [after])
    #expect(try store.runs(system: "jeu", variant: "") == [before])
  }

  @Test func stepOfAnUnknownRunIsRefused() throws {
    let store = try Folder().store()
    #expect(throws: StoreError.self) { try store.append(.sample(run: "unknown", index: 0)) }
  }

  @Test func stepIsStoredOnce() throws {
    let store = try Folder().store()
    let run = try store.begin(.sample())
    try store.append(.sample(run: run.id, index: 0))
    #expect(throws: StoreError.self) { try store.append(.sample(run: run.id, index: 0)) }
    #expect(try store.steps(of: run.id).count == 1)
  }

  @Test func latestCalibrationIsTheOneMeasuredLast() throws {
    let store = try Folder().store()
    #expect(try store.latestCalibration(system: "jeu") == nil)
    for (variant, time) in [("", 20.0), ("", 30), ("", 10), ("after", 40)] {
      try store.append(
        CalibrationRecord(system: "jeu", variant: variant, at: time, payload: Payload([time]))
      )
    }
    #expect(try store.latestCalibration(system: "jeu")?.payload.decode([Double].self) == [30])
    #expect(try store.latestCalibration(system: "jeu", variant: "after")?.at == 40)
    #expect(try store.latestCalibration(system: "autre") == nil)
  }

  @Test func payloadKeepsNumbersThatJSONCannotWrite() throws {
    let values = [Double.infinity, -.infinity, 0.1, 1e-300]
    #expect(try Payload(values).decode([Double].self) == values)
    #expect(try Payload([Double.nan]).decode([Double].self)[0].isNaN)
    #expect(throws: StoreError.self) { try Payload(["a": 1]).decode([Int].self) }
  }

  @Test func twoOpeningsWriteSideBySide() async throws {
    let folder = try Folder()
    let run = try folder.store().begin(.sample())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = try folder.store()
          for index in 0..<25 {
            try store.append(.sample(run: run.id, index: writer * 25 + index))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try folder.store().steps(of: run.id).map(\.index) == Array(0..<100))
  }

  @Test(arguments: 0..<8)
  func firstOpeningsAtTheSameTimeAgree(round: Int) async throws {
    let folder = try Folder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { _ = try folder.store().begin(.sample()) } }
      try await group.waitForAll()
    }
    #expect(try folder.store().runs().count == 4)
  }
}
