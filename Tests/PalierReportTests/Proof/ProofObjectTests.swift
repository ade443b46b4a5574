import Foundation
import PalierModel
import PalierProof
import PalierReport
import Testing

@Suite struct ProofObjectTests {
  @Test func aMissingBoundIsNull() throws {
    var proof = SampleProof.before
    proof.steps[0].measured.overall.p95 = Interval(low: 0, mid: 0.4, high: .infinity)
    let data = try JSONEncoder().encode(ProofObject(proof, in: .english))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let step = try #require((object["steps"] as? [[String: Any]])?.first)
    let p95 = try #require(step["p95"] as? [String: Any])
    #expect(p95["measured"] as? Double == 0.4)
    #expect(p95["measured_high"] is NSNull)
  }

  /// Every renderer copes with what a measurement that was cut short leaves.
  @Test(arguments: Language.allCases)
  func aProofWithoutBoundsCanBeTold(language: Language) throws {
    var proof = SampleProof.before
    let endless = Interval(low: 0, mid: 0.4, high: .infinity)
    for index in proof.steps.indices {
      proof.steps[index].measured.overall.p95 = endless
      proof.steps[index].measured.actions = ["state": proof.steps[index].measured.overall]
    }
    proof.measuredCapacity = endless
    let document = ProofDocument(proof: proof, system: SampleProof.system).document
    let page = HTMLRenderer(language: language).render(document)
    #expect(!page.contains("inf\"") && !page.contains("nan"))
    #expect(TerminalRenderer(language: language, width: 80).render(document).contains("∞"))
  }
}
