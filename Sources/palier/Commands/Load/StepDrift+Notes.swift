import PalierLoad
import PalierModel
import PalierProof

extension StepDrift {
  /// What drifted, in sentences.
  func notes(at step: LoadStep) -> [Text] {
    responseTimes.map { StepDrift.note($0, at: step) }
      + memory.map { StepDrift.memoryNote($0, at: step) }
  }

  private static func note(_ item: Item, at step: LoadStep) -> Text {
    let (start, end) = (item.drift.start, item.drift.end)
    return item.drift.change > 0
      ? Text(
        en:
          "\(step.offeredText): p95 of \(item.name) rose from \(start, .time) to \(end, .time) meanwhile",
        fr: "\(step.offeredText) : p95 de \(item.name) est monté de \(start, .time) à \(end, .time)"
      )
      : Text(
        en:
          "\(step.offeredText): p95 of \(item.name) fell from \(start, .time) to \(end, .time) meanwhile",
        fr:
          "\(step.offeredText) : p95 de \(item.name) est descendu de \(start, .time) à \(end, .time)"
      )
  }

  private static func memoryNote(_ item: Item, at step: LoadStep) -> Text {
    let (start, end) = (item.drift.start, item.drift.end)
    guard item.drift.change > 0 else {
      return Text(
        en: """
          \(step.offeredText): the memory of \(item.name) fell from \(start, .information) to \
          \(end, .information)
          """,
        fr: """
          \(step.offeredText) : la mémoire de \(item.name) est descendue de \
          \(start, .information) à \(end, .information)
          """
      )
    }
    let pace = item.drift.perHour.mid
    let limit = item.limit.flatMap { $0 > end ? ($0, 3_600 * ($0 - end) / pace) : nil }
    let until = limit.map {
      Text(
        en: "; at this pace it reaches its limit of \($0, .information) in \($1, .time)",
        fr: " ; à ce rythme, elle atteint sa limite de \($0, .information) en \($1, .time)"
      )
    }
    return Text(
      en: """
        \(step.offeredText): the memory of \(item.name) grew from \(start, .information) to \
        \(end, .information), by \(pace, .information) an hour\(until ?? Text(verbatim: ""))
        """,
      fr: """
        \(step.offeredText) : la mémoire de \(item.name) est passée de \(start, .information) à \
        \(end, .information), soit \(pace, .information) par heure\(until ?? Text(verbatim: ""))
        """
    )
  }
}
