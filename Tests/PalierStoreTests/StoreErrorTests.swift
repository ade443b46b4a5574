import Foundation
import PalierModel
import Testing

@testable import PalierStore

@Suite struct StoreErrorTests {
  @Test func fullDiskLosesNothing() throws {
    let folder = try Folder()
    let store = try folder.store()
    let run = try store.begin(.sample())
    try store.append(.sample(run: run.id, index: 0))
    // The database may not grow any more: SQLite then answers as it does on a full disk.
    try store.access { (database) throws(StoreError) in
      try database.execute(script: "PRAGMA max_page_count = 1")
    }
    let large = StepRecord(
      run: run.id,
      index: 1,
      validity: .valid,
      startedAt: 0,
      endedAt: 1,
      payload: try Payload(String(repeating: "x", count: 1_000_000))
    )
    let error = #expect(throws: StoreError.self) { try store.append(large) }
    #expect(error?.kind == .full)
    #expect(error?.message(.english).contains("The disk is full") == true)
    #expect(error?.message(.french).contains("Le disque est plein") == true)
    #expect(error?.statement?.contains("INSERT INTO step") == true)
    #expect(error?.statement?.contains("xxx") == false)
    #expect(error?.path == folder.database)
    #expect(error?.exitStatus == .input)
    #expect(try store.steps(of: run.id).map(\.index) == [0])

    // Several at once: all or none.
    let seen = ObservationRecord(run: run.id, at: 1, payload: try Payload(1))
    let tooMuch = ObservationRecord(run: run.id, at: 2, payload: large.payload)
    #expect(throws: StoreError.self) { try store.append([seen, tooMuch]) }
    #expect(try store.observations(of: run.id).isEmpty)
    try store.access { (database) throws(StoreError) in
      try database.execute(script: "PRAGMA max_page_count = 1000000")
    }
    try store.append(large)
    #expect(try store.steps(of: run.id).count == 2)
  }

  @Test func readOnlyIsSaid() throws {
    let store = try Folder().store()
    try store.access { (database) throws(StoreError) in
      try database.execute(script: "PRAGMA query_only = 1")
    }
    let error = #expect(throws: StoreError.self) { try store.begin(.sample()) }
    #expect(error?.kind == .readOnly)
  }

  @Test func lockHeldTooLongIsSaid() throws {
    let folder = try Folder()
    let first = try folder.store()
    let second = try folder.store(busyTimeout: 0.02)
    let error = try first.write { (_) throws(StoreError) in
      #expect(throws: StoreError.self) { try second.begin(.sample()) }
    }
    #expect(error?.kind == .locked)
    #expect(try second.begin(.sample()).state == .running)
  }

  @Test func damagedFileIsSaid() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/.palier",
      withIntermediateDirectories: true
    )
    let garbage = Data(repeating: 0x41, count: 8_192)
    try garbage.write(to: URL(fileURLWithPath: folder.database))
    let error = #expect(throws: StoreError.self) { try folder.store() }
    #expect(error?.kind == .corrupt)
    // The file is left as it was, for the user to save what can be saved.
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == garbage)
  }

  @Test func fileInThePlaceOfTheFolderIsSaid() throws {
    let folder = try Folder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/.palier"))
    let error = #expect(throws: StoreError.self) { try folder.store() }
    #expect(error?.kind == .cannotOpen)
  }

  @Test func laterFormatIsRefusedAndLeftAlone() throws {
    let folder = try Folder()
    try folder.store().access { (database) throws(StoreError) in
      try database.execute(script: "PRAGMA user_version = 1000")
    }
    let error = #expect(throws: StoreError.self) { try folder.store() }
    #expect(error?.kind == .newerSchema(found: 1_000, known: Schema.migrations.count))
  }

  @Test func predictionIsNeverChanged() throws {
    let store = try Folder().store()
    try store.append(PredictionRecord(system: "jeu", madeAt: 1, payload: Payload(1)))
    #expect(throws: StoreError.self) {
      try store.access { (database) throws(StoreError) in
        try database.run("UPDATE prediction SET payload = '2'")
      }
    }
    #expect(try store.predictions(system: "jeu", variant: "")[0].payload.json == "1")
  }

  @Test(arguments: [
    (13, 0, StoreError.Kind.full), (778, 28, .full), (14, 122, .full), (14, 13, .cannotOpen),
    (8, 0, .readOnly), (1_288, 0, .readOnly), (5, 0, .locked), (261, 0, .locked),
    (11, 0, .corrupt), (26, 0, .corrupt), (10, 5, .other), (19, 0, .other),
  ])
  func codesOfSQLiteAreUnderstood(code: Int32, system: Int32, kind: StoreError.Kind) {
    let error = StoreError(code: code, systemError: system, detail: "d", statement: "s")
    #expect(error.kind == kind)
    #expect(error.code == code)
    #expect(error.message(.english) != error.message(.french))
  }
}
