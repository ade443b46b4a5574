import PalierModel
import PalierPlanning
import PalierProof
import PalierReport
import Testing

/// The documents of the commands, compared with files that people have looked at.
///
/// After a change that is meant: `UPDATE_GOLDENS=1 swift test --filter GoldenTests`, then look at
/// the difference.
@Suite struct ProofGoldenTests {
  enum Page: String, CaseIterable {
    case no = "proof-no"
    case yes = "proof-yes"
    case undecided = "proof-undecided"
    case variants = "variants"
    case calibration = "calibration"
    case plan = "plan"
    case growth = "plan-growth"
    case offers
    case noOffer = "offers-none"

    func document() throws -> Document {
      let system = SampleProof.system
      switch self {
      case .no:
        return ProofDocument(proof: SampleProof.before, system: system, history: history).document
      case .yes:
        return ProofDocument(proof: SampleProof.after, system: SampleProof.changedSystem).document
      case .undecided:
        return ProofDocument(proof: SampleProof.undecided, system: System(name: "API")).document
      case .variants:
        return ReportDocument(
          proofs: [SampleProof.before, SampleProof.after],
          systems: [system, SampleProof.changedSystem],
          promises: [SampleProof.promise],
          history: history
        ).document
      case .calibration:
        return CalibrationDocument(
          SampleProof.calibration(workers: .synchronous, processes: 9, variant: [])
        ).document
      case .plan: return PlanDocument(plan).document
      case .growth: return PlanDocument(try SamplePlan.contents()).document
      case .offers: return OffersDocument(try SampleOffers.contents()).document
      case .noOffer: return OffersDocument(try SampleOffers.contents(people: 4_000)).document
      }
    }

    private var history: PredictionHistory {
      PredictionHistory(
        SampleProof.history.map {
          .init(quantity: $0.0, count: $0.1, medianError: $0.2, coverage: $0.3)
        }
      )
    }

    private var plan: PlanDocument.Contents {
      PlanDocument.Contents(
        system: SampleProof.system,
        calibration: SampleProof.calibration(workers: .synchronous, processes: 9, variant: []),
        peak: PeakLoad(SampleProof.system.population),
        asked: nil,
        capacity: SampleProof.before.predictedCapacity,
        bottlenecks: SampleProof.before.bottlenecks,
        prediction: SampleProof.before.steps[1].raw
      )
    }
  }

  @Test(arguments: Page.allCases, Language.allCases)
  func terminal(page: Page, language: Language) throws {
    let text = TerminalRenderer(language: language, width: 100).render(try page.document())
    try Golden.expect(text, in: "\(page.rawValue).\(language.rawValue).txt")
  }

  @Test(arguments: [Page.no, .variants, .growth, .offers], Language.allCases)
  func markdown(page: Page, language: Language) throws {
    let text = MarkdownRenderer(language: language).render(try page.document())
    try Golden.expect(text, in: "\(page.rawValue).\(language.rawValue).md")
  }

  @Test(arguments: [Page.variants, .growth], Language.allCases)
  func html(page: Page, language: Language) throws {
    let text = HTMLRenderer(language: language).render(try page.document())
    try Golden.expect(text, in: "\(page.rawValue).\(language.rawValue).html")
  }
}
