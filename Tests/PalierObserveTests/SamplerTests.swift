import PalierPlatform
import Testing

@testable import PalierObserve

@Suite struct SamplerTests {
  @Test func windowsBetweenMarks() throws {
    let script = Burner.burn + "burn(0.1)\nprint('burnt', flush=True)\ntime.sleep(30)"
    let child = try ChildProcess("sh", ["-c", "sleep 30"])
    let worker = try ChildProcess("python3", ["-c", script], output: .memory)
    let probes = [
      "idle": try ServiceProbe(.pid(child.pid)), "busy": try ServiceProbe(.pid(worker.pid)),
    ]
    let sampler = try Sampler.start(services: probes, interval: 0.02)
    let start = sampler.mark()
    try Burner.wait(for: "burnt", from: worker)
    let end = sampler.mark()
    sampler.stop()
    sampler.stop()
    let window = try #require(sampler.window(from: start, to: end))
    #expect(window.host.start == start)
    #expect(window.host.end == end)
    let busy = try #require(window.services["busy"])
    #expect(busy.cpu > 0.05)
    #expect(try #require(window.services["idle"]).cpu < busy.cpu)
    #expect(sampler.window(from: start, to: start) == nil)
    let series = sampler.series()
    #expect(series.count > 2)
    let sum = series.filter { $0.host.start >= start && $0.host.end <= end }
      .reduce(0) { $0 + ($1.services["busy"]?.cpu ?? 0) }
    #expect(abs(sum - busy.cpu) < 1e-6, "\(sum) \(busy.cpu)")
  }
}
