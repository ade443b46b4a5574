import Foundation
import PalierDossier
import PalierModel
import PalierPlanning
import PalierQueueing
import Testing

@testable import PalierProof

@Suite struct ProofPlanTests {
  @Test(arguments: [
    // What is thought before the first action is over when someone arrives.
    (LoadLevel.arrivals(rate: 10, .poisson), 3 * 8.0 + 2 * 1.5), (.users(10), 2),
  ])
  func arrivalsWarmUpForAWholeVisit(asked: LoadLevel, warmUp: Double) throws {
    let text = """
      system: Test
      actions:
        home: { request: GET /, think: 60 s }
        page: { request: GET /page, think: 2..8 s, repeat: 3 }
        wait: { request: GET /wait, think: 0 s, held: 0.5..1.5 s, repeat: 2 }
        other: { request: GET /other, think: 1 s }
      journeys: { user: { activities: [[home, page, wait], [other, other]] } }
      """
    let system = try #require(Dossier.parse(bytes: Array(text.utf8), file: "test.yaml").system)
    let plan = ProofPlan(levels: [asked], duration: Interval(exactly: 30), warmUp: 2, search: 0)
    #expect(abs(plan.letting(visitsOf: system).warmUp - warmUp) < 1e-9)
  }
}
