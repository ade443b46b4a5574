import PalierLoad
import PalierModel
import PalierPlanning
import Testing

@testable import PalierProof

@Suite struct ProofVerdictTests {
  /// A step at so many users, all of whose requests took so long.
  private func step(
    _ users: Int,
    p95: Double,
    _ validity: MeasuredStep.Validity = .valid,
    machine: MachineUse? = nil
  ) -> StepProof {
    let action = MeasuredAction(
      completions: 500,
      throughput: Interval(exactly: 20),
      mean: Interval(exactly: p95 / 2),
      p50: p95 / 2,
      p75: p95,
      p90: p95,
      p95: Interval(exactly: p95),
      p99: Interval(exactly: p95)
    )
    return StepProof(
      load: .users(users),
      forecast: nil,
      expectedSpeed: 1,
      measured: MeasuredStep(
        validity: validity,
        reason: validity == .valid ? nil : Text(en: "it was disturbed", fr: "il a été gêné"),
        duration: 25,
        overall: action,
        actions: [:],
        errorShare: 0,
        errors: [:],
        speed: Interval(exactly: 1),
        utilisations: [],
        testerShare: 0.01,
        machine: machine
      )
    )
  }

  private let tooSlow = RunEnding.tooSlow(action: "page", p95: 12, objective: 1)

  @Test(arguments: [
    ("every step held", [0.2, 0.5], MeasuredStep.Validity.valid, false, Verdict.yes),
    ("the asked load missed it", [0.2, 1.5], .valid, false, .no),
    ("a lower load missed it", [1.5, 0.5], .valid, false, .no),
    ("the asked load was disturbed", [0.2, 1.5], .void, false, .undecided),
    ("the run ended itself", [0.2, 12], .undecided, true, .no),
    ("the run ended itself in a disturbed step", [0.2, 12], .void, true, .undecided),
  ])
  func answers(
    name: String,
    times: [Double],
    last: MeasuredStep.Validity,
    isCut: Bool,
    expected: Verdict
  ) {
    let verdict = ProofVerdict(
      asked: .users(100),
      steps: [step(isCut ? 25 : 50, p95: times[0]), step(isCut ? 50 : 100, p95: times[1], last)],
      ending: isCut ? tooSlow : .finished,
      objectives: Objectives(p95: 1)
    )
    #expect(verdict.answer == expected, "\(name): \(verdict.reason.english)")
    if isCut { #expect(verdict.reason.english.hasPrefix("at 50 users: stopped")) }
  }
}

extension Objectives {
  /// One bound on the 95th percentile of all actions, in seconds.
  fileprivate init(p95 limit: Double) {
    self.init()
    responseTimes = [
      Objectives.ResponseTime(
        .p95,
        atMost: Figure(
          Interval(exactly: limit),
          .time,
          from: .assumed(by: "the test", why: Text(verbatim: ""))
        )
      )
    ]
  }
}
