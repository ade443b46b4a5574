import PalierLoad
import PalierPlatform
import PalierQueueing
import Testing

/// Which journey an arrival of an open load takes, and when.
@Suite(.serialized) struct ReplayTests {
  private func script(_ server: ScriptedServer, shares: [Double]) throws -> LoadScript {
    LoadScript(
      target: try target(server),
      journeys: shares.enumerated().map { number, share in
        LoadScript.Journey(name: "\(number)", share: share, activities: [[get("/\(number)")]])
      }
    )
  }

  @Test(arguments: [Chain.Arrivals.poisson, .uniform])
  func arrivalsTakeJourneysByTheirShares(arrivals: Chain.Arrivals) throws {
    // Answers come at once, so that one idle user at a time would be enough for all of them.
    let server = try ScriptedServer { _ in .send(ScriptedServer.response("x")) }
    defer { server.stop() }
    let step = LoadStep(.open(rate: 500, arrivals: arrivals), duration: 1)
    let run = try LoadEngine(try script(server, shares: [6, 3, 1]), patient()).run([step])
    let result = try #require(run.steps.first)
    let counts = (0..<3).map { Double(result.action("/\($0)")?.completions ?? 0) }
    let total = counts.reduce(0, +)
    #expect(total > 300)
    for (count, share) in zip(counts, [0.6, 0.3, 0.1]) {
      // Five standard deviations of a binomial count; taking turns is exact to one.
      let room = arrivals == .poisson ? 5 * (total * share * (1 - share)).squareRoot() : 1.5
      #expect(abs(count - total * share) <= room, "\(counts)")
    }
  }

  @Test func aReplayMakesEachRequestInItsOrder() throws {
    let server = try ScriptedServer { _ in .send(ScriptedServer.response("x")) }
    defer { server.stop() }
    var script = try script(server, shares: [1, 1, 1])
    let order = [2, 0, 0, 1, 2, 1]
    let times = [0, 0.05, 0.1, 0.15, 0.2, 0.4]
    script.replay = Replay(times: times, journeys: order)
    let step = LoadStep(.open(rate: 6, arrivals: .uniform), duration: 1)
    let run = try LoadEngine(script, patient()).run([step])
    let result = try #require(run.steps.first)
    #expect(run.ending == .finished)
    #expect(server.requests.map(\.path) == order.map { "/\($0)" })
    #expect(result.action("/2")?.completions == 2)
    #expect(result.unfinished == 0)
  }
}
