import Testing

/// Calibrates and proves a system of two workers whose page takes 2 ms of CPU time, seen by the observer
/// that its dossier names; `log` is what that one has to say where it fails.
func expectCalibratedAndProved(
  _ file: String,
  _ environment: [String: String],
  log: () -> String = { "" }
) throws {
  let calibrated = try PalierProcess.run(
    ["calibrate", file, "--for", "3s", "--json"],
    environment: environment
  )
  #expect(calibrated.status == 0, "\(calibrated.errors)\n\(calibrated.output)\n\(log())")
  let calibration = try calibrated.json()
  let actions = try #require(calibration["actions"] as? [[String: Any]])
  let demand = try #require(actions.first?["back_to_back"] as? [String: Any])
  let cpu = try #require((demand["cpu"] as? [String: Double])?["web"])
  #expect(cpu > 0.0015 && cpu < 0.003, "\(cpu)")
  let services = try #require(calibration["services"] as? [[String: Any]])
  #expect(services.first?["processes"] as? Int == 2)
  let wakeUp = try #require(services.first?["wake_up"] as? Double)
  #expect(wakeUp >= 0 && wakeUp < cpu)
  let proved = try PalierProcess.run(
    ["prove", file, "--users", "2", "--for", "3s", "--warm-up", "1s", "--json"],
    environment: environment
  )
  let steps = try #require(try proved.json()["steps"] as? [[String: Any]], "\(proved.errors)")
  let throughput = try #require(steps.first?["throughput"] as? [String: Any])
  #expect(throughput["predicted"] is [String: Any])
  #expect(throughput["measured"] is Double)
}
