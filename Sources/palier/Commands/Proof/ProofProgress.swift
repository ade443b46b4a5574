import PalierLoad
import PalierModel
import PalierPlanning
import PalierProof

/// Shows a proof as it goes on: a live panel, and a line for each thing that is done.
struct ProofProgress {
  let plan: ProofPlan
  let console: Console
  let panel: LivePanel

  /// Shows an event.
  func show(_ event: ProofEvent) {
    switch event {
    case .predicted(_, let step, let count):
      panel.draw([
        Text(
          en: "predicting step \(step) of \(count)",
          fr: "prédiction du pas \(step) sur \(count)"
        )(console.language)
      ])
    case .capacity(let capacity, let bottlenecks):
      say(ProofProgress.capacity(capacity, bottlenecks))
    case .warmingUp(let progress):
      let left = progress.secondsLeft.rounded(.up)
      let place = Text(
        en: "warming the system up: \(progress.load.offered), \(left, .time) left",
        fr: "mise en température du système : \(progress.load.offered), reste \(left, .time)"
      )
      panel.draw([place(console.language)])
    case .progress(let progress):
      panel.draw(LoadPanel(progress, of: LoadPlan(steps: steps)).lines(in: console.language))
    case .searching(let progress):
      let users = progress.load.offered
      let left = progress.secondsLeft.rounded(.up)
      let state = LoadPanel(progress, of: LoadPlan(steps: steps)).lines(in: console.language).last
      let place = Text(
        en: "searching for the capacity: \(users), \(left, .time) left of this trial",
        fr: "recherche de la capacité : \(users), reste \(left, .time) de cet essai"
      )
      panel.draw([place(console.language), state ?? ""])
    case .measured(let step): say(ProofProgress.step(step))
    case .trial(let load, let stress):
      say(
        Text(
          en: "trial at \(load.amount): \(percent: stress) of the objective",
          fr: "essai à \(load.amount) : \(percent: stress) de l'objectif"
        )
      )
    case .remark(let text): say(text)
    }
  }

  private var steps: [LoadStep] {
    plan.levels.map {
      LoadStep(LoadStep.Load($0), warmUp: plan.warmUp, duration: plan.duration.high)
    }
  }

  private func say(_ text: Text) {
    panel.clear()
    console.note(text)
  }

  private static func capacity(_ capacity: Interval?, _ bottlenecks: [Bottleneck]) -> Text {
    let first = bottlenecks.first.map(\.station.name) ?? "–"
    guard let capacity else {
      return Text(
        en: "predicted: \(first) gives out first",
        fr: "prédit : \(first) cède en premier"
      )
    }
    return Text(
      en: """
        predicted: \(Int(capacity.low)) to \(Int(capacity.high)) users, then \(first) gives out
        """,
      fr: """
        prédit : \(Int(capacity.low)) à \(Int(capacity.high)) personnes, puis \(first) cède
        """
    )
  }

  private static func step(_ step: StepProof) -> Text {
    let measured = step.measured.overall
    let amount = step.load.amount
    guard let predicted = step.corrected?.overall else {
      return Text(
        en: "\(amount) users: p95 \(measured.p95.mid, .time)",
        fr: "\(amount) personnes : p95 \(measured.p95.mid, .time)"
      )
    }
    return Text(
      en: """
        \(amount) users: p95 \(measured.p95.mid, .time), predicted \(predicted.p95.low, .time) to \
        \(predicted.p95.high, .time); \(step.measured.validity.rawValue)
        """,
      fr: """
        \(amount) personnes : p95 \(measured.p95.mid, .time), prédit \(predicted.p95.low, .time) \
        à \(predicted.p95.high, .time) ; \(ProofProgress.word(step.measured.validity))
        """
    )
  }

  private static func word(_ validity: MeasuredStep.Validity) -> String {
    switch validity {
    case .valid: "valable"
    case .void: "nul"
    case .undecided: "indécis"
    }
  }
}
