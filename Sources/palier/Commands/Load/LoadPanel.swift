import PalierLoad
import PalierModel

/// What the live panel shows while a load runs.
struct LoadPanel {
  private let progress: LoadProgress
  private let plan: LoadPlan

  /// The panel at one moment of a plan.
  init(_ progress: LoadProgress, of plan: LoadPlan) {
    self.progress = progress
    self.plan = plan
  }

  /// Two lines: where the run is, and how the target fares.
  func lines(in language: Language) -> [String] { [place(language), state(language)] }

  private func place(_ language: Language) -> String {
    let rest = plan.steps.dropFirst(progress.step + 1).reduce(progress.secondsLeft) {
      $0 + $1.warmUp + $1.duration
    }
    let load = progress.load.offeredText
    let place =
      plan.steps.isEmpty
      ? Text(en: "search", fr: "recherche")
      : Text(
        en: "step \(progress.step + 1)/\(plan.steps.count)",
        fr: "pas \(progress.step + 1)/\(plan.steps.count)"
      )
    return Text(
      en: "\(place)  \(load)  \(phase)  \(rest.rounded(.up), .time) left",
      fr: "\(place)  \(load)  \(phase)  reste \(rest.rounded(.up), .time)"
    )(language)
  }

  private var phase: Text {
    switch progress.phase {
    case .warmUp: Text(en: "warming up", fr: "mise en régime")
    case .measuring: Text(en: "measuring", fr: "mesure")
    case .draining: Text(en: "last responses", fr: "dernières réponses")
    }
  }

  private func state(_ language: Language) -> String {
    let style = NumberStyle(language)
    let percentiles = [("p50", progress.p50), ("p95", progress.p95), ("p99", progress.p99)]
      .map { "\($0) " + ($1.map { style.quantity($0, .time) } ?? "–") }
      .joined(separator: "  ")
    let kinds = ErrorKind.list(progress.failures)
    let errors = Text(en: "errors \(kinds)", fr: "erreurs \(kinds)")(language)
    return style.quantity(progress.rate, .frequency) + "  " + percentiles + "  " + errors
  }
}
