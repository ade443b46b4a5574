import Foundation
import PalierPlatform
import PalierStore
import Testing

/// Calibrating, planning and proving a real server through the built program.
@Suite(.serialized) struct ProveTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// The dossier of a reference server; it is found by its port, so no control group is needed.
  private func dossier(
    port: UInt16,
    objective: String = "500 ms",
    observe: Bool = true
  ) throws
    -> String
  {
    let found = observe ? ", observe: { port: \(port) }" : ""
    return try directory.write(
      """
      system: Test site
      target: http://127.0.0.1:\(port)
      objectives: { p95: { page: \(objective) }, errors: 1 % }
      population: { concurrent: 3 }
      services:
        web: { kind: reference, worker_class: sync, workers: 2, speed: fixed\(found) }
      actions:
        page: { request: GET /page, think: 200..300 ms }
      journeys:
        user: { activities: [[page]] }
      changes:
        more: { set: { web.workers: 4 } }
      """,
      to: "palier.yaml"
    )
  }

  private func server() throws -> ReferenceServer {
    try ReferenceServer(
      "--mode",
      "sync",
      "--workers",
      "2",
      "--action",
      "page=cpu:2ms/erlang4,wait:20ms"
    )
  }

  @Test func aSystemIsCalibratedPlannedAndProved() throws {
    let server = try server()
    let file = try dossier(port: server.port)
    let calibrated = try PalierProcess.run(["calibrate", file, "--for", "3s", "--json"])
    #expect(calibrated.status == 0, "\(calibrated.errors)")
    let calibration = try calibrated.json()
    let actions = try #require(calibration["actions"] as? [[String: Any]])
    let demand = try #require(actions.first?["back_to_back"] as? [String: Any])
    let cpu = try #require((demand["cpu"] as? [String: Double])?["web"])
    // Told to spend 2 ms by its CPU clock; some hundred requests leave a few percent of chance.
    #expect(cpu > 0.0015 && cpu < 0.003, "\(cpu)")
    #expect((demand["waiting"] as? Double ?? 0) > 0.018)
    let services = try #require(calibration["services"] as? [[String: Any]])
    #expect(services.first?["workers"] as? String == "synchronous")
    #expect(services.first?["processes"] as? Int == 2)

    let planned = try PalierProcess.run(["plan", file, "--users", "3", "--json"])
    #expect(planned.status == 0, "\(planned.errors)")
    let tiers = try #require(try planned.json()["tiers"] as? [[String: Any]])
    let first = (tiers.first?["bottlenecks"] as? [[String: Any]])?.first
    #expect(first?["name"] as? String == "web.workers")

    let proved = try PalierProcess.run(
      ["prove", file, "--users", "1,3", "--for", "3s", "--warm-up", "1s", "--json"])
    let proof = try proved.json()
    let steps = try #require(proof["steps"] as? [[String: Any]])
    #expect(steps.map { $0["users"] as? Double } == [1, 3])
    for step in steps {
      for quantity in ["throughput", "mean", "p95", "p99"] {
        let value = try #require(step[quantity] as? [String: Any])
        let predicted = try #require(value["predicted"] as? [String: Double])
        #expect((predicted["low"] ?? 1) <= (predicted["high"] ?? 0), "\(quantity)")
        #expect((value["measured"] as? Double ?? 0) > 0, "\(quantity)")
      }
    }
    let capacity = try #require(proof["capacity"] as? [String: Any])
    #expect(capacity["predicted"] is [String: Any])
    // A busy machine may leave a step void or unsettled, never without an answer.
    let answers = ["yes": 0, "no": 1, "undecided": 4]
    #expect(answers[proof["answer"] as? String ?? ""] == proved.status, "\(proved.output)")
  }

  @Test func aChangeIsProvedAgainstTheCalibrationMadeBeforeIt() throws {
    let server = try server()
    let file = try dossier(port: server.port)
    let change = ["prove", file, "--users", "100%", "--dry-run", "--json"]
    let early = try PalierProcess.run(change + ["--change", "more", "--from", "none"])
    #expect(early.status == 4)
    #expect(early.output.contains("palier calibrate"), "\(early.output)")
    #expect(try PalierProcess.run(["calibrate", file, "--for", "2s"]).status == 0)

    func users(_ options: [String]) throws -> Double {
      let answer = try PalierProcess.run(change + options)
      let steps = try #require(try answer.json()["steps"] as? [[String: Any]], "\(answer.errors)")
      return try #require(steps.last?["offered"] as? Double)
    }
    let before = try users([])
    let after = try users(["--change", "more", "--from", "none"])
    #expect(after > 1.5 * before, "four workers hold \(after), two \(before)")

    #expect(try PalierProcess.run(change + ["--change", "more"]).status == 4)
    let both = try PalierProcess.run(
      change.filter { $0 != "--dry-run" } + ["--from", "none", "--calibrate", "2s"]
    )
    #expect(both.status == 2)
  }

  @Test func aRunThatIsKilledKeepsItsSteps() throws {
    let server = try server()
    let file = try dossier(port: server.port)
    #expect(try PalierProcess.run(["calibrate", file, "--for", "2s"]).status == 0)
    let process = try PalierProcess(
      ["prove", file, "--users", "1,2,3", "--for", "3s", "--warm-up", "1s"])
    let store = try Store(directory: directory.url.path)
    var id: String?
    let deadline = MonotonicClock.seconds() + 90
    while MonotonicClock.seconds() < deadline {
      id = try store.runs(system: "Test site").first { $0.kind == .prove }?.id
      if let id, !(try store.steps(of: id)).isEmpty { break }
      MonotonicClock.sleep(for: 0.02)
    }
    process.send(.kill)
    _ = try process.outcome()
    let run = try #require(id)
    #expect(try store.run(run)?.state == .running)

    let next = try PalierProcess.run(["plan", file, "--users", "2"])
    #expect(next.errors.contains("Run \(run) had been cut short"), "\(next.errors)")
    #expect(try store.run(run)?.state == .interrupted)
    #expect(try store.steps(of: run).count >= 1)
    #expect(try store.predictions(of: run).count >= 1)
  }

  @Test func whatIsMissingIsSaidInBothLanguages() throws {
    let server = try server()
    let file = try dossier(port: server.port)
    let english = try PalierProcess.run(["plan", file])
    #expect(english.status == 4)
    #expect(english.output.contains("nobody has measured what a request costs"))
    let french = try PalierProcess.run(["plan", file, "--lang", "fr"])
    #expect(french.status == 4)
    #expect(french.output.contains("rien n'a été mesuré"), "\(french.output)")
    let share = ["prove", file, "--users", "50%", "--dry-run"]
    let early = try PalierProcess.run(share)
    #expect(early.status == 4)
    #expect(early.errors.contains("Test site has not been calibrated."), "\(early.errors)")
    #expect(early.errors.contains("palier calibrate"))
    let inFrench = try PalierProcess.run(share + ["--lang", "fr"])
    #expect(inFrench.errors.contains("Test site n'a pas été calibré."), "\(inFrench.errors)")

    let blind = try dossier(port: server.port, observe: false)
    let unseen = try PalierProcess.run(["calibrate", blind, "--for", "1s"])
    #expect(unseen.status == 3)
    #expect(unseen.errors.contains("observe: { port: 8000 }"), "\(unseen.errors)")
  }

  @Test func aTargetThatDoesNotAnswerIsSaid() throws {
    let file: String
    do {
      let server = try server()
      file = try dossier(port: server.port)
    }
    let gone = try PalierProcess.run(["prove", file, "--users", "1", "--for", "1s"])
    #expect(gone.status == 3)
    #expect(gone.errors.contains("Nothing answers at 127.0.0.1:"), "\(gone.errors)")
  }

  @Test(arguments: [
    ("en", "the target refuses connections"), ("fr", "la cible refuse les connexions"),
  ])
  func aTargetThatDiesInTheMiddleLeavesWhatWasMeasured(language: String, message: String) throws {
    var server = try server()
    let file = try dossier(port: server.port)
    #expect(try PalierProcess.run(["calibrate", file, "--for", "2s"]).status == 0)
    let process = try PalierProcess([
      "prove", file, "--users", "1,2,3", "--for", "3s", "--warm-up", "1s", "--lang", language,
    ])
    let store = try Store(directory: directory.url.path)
    func steps() throws -> Int {
      try store.runs(system: "Test site").first { $0.kind == .prove }
        .map { try store.steps(of: $0.id).count } ?? 0
    }
    let deadline = MonotonicClock.seconds() + 90
    while try steps() == 0, MonotonicClock.seconds() < deadline {
      MonotonicClock.sleep(for: 0.02)
    }
    server.kill()
    let outcome = try process.outcome()
    #expect(outcome.status == 4, "\(outcome.errors)")
    let printed = outcome.output + outcome.errors
    #expect(printed.contains(message), "\(printed)")
    #expect(!printed.contains("Fatal"))
    let run = try #require(try store.runs(system: "Test site").first { $0.kind == .prove })
    #expect(run.state != .running)
    #expect(try steps() >= 1)
  }

  @Test(.enabled(if: SmallDisk.canBeMade, "a small file system cannot be mounted without root"))
  func aFullDiskIsSaidAndLosesNothing() throws {
    let server = try server()
    let file = try dossier(port: server.port)
    let disk = try SmallDisk(at: directory.url.appending(path: "small"))
    let store = ["--store", disk.url.path]
    let calibrated = try PalierProcess.run(["calibrate", file, "--for", "2s"] + store)
    #expect(calibrated.status == 0, "\(calibrated.errors)")
    try disk.fill()
    for (language, message) in [("en", "The disk is full"), ("fr", "Le disque est plein")] {
      let full = try PalierProcess.run(
        ["prove", file, "--users", "1", "--for", "1s", "--warm-up", "1s", "--lang", language]
          + store
      )
      #expect(full.status == 3, "\(full.errors)")
      #expect(full.errors.contains(message), "\(full.errors)")
      #expect(!full.errors.contains("Fatal"))
    }
    try disk.empty()
    let planned = try PalierProcess.run(["plan", file, "--users", "2"] + store)
    #expect(planned.status == 0, "\(planned.errors)")
  }
}
