import Foundation
import PalierDossier
import PalierModel
import PalierObserve
import PalierPlatform
import PalierProof

/// `palier observe`: what the machine and services of it use, second by second or on demand.
enum ObserveCommand {
  static let command = Command(declaration: declaration, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let console = invocation.console
    let asks = invocation.arguments.has(ask)
    if asks, !console.isJSON || invocation.arguments[duration] != nil {
      throw UsageError(
        .combination(
          Text(
            en: "--ask goes with --json, and without --for.",
            fr: "--ask va avec --json, et sans --for."
          )
        ),
        of: declaration
      )
    }
    let observer = try Observer(try invocation.arguments.words.flatMap(places))
    defer { observer.stop() }
    let page = ObservationPage(observer.machine.services.map(\.name), console)
    try page.begin(observer.machine)
    if asks { return try answer(observer, page) }
    // From here on the first Ctrl-C ends the observation, not the program.
    try Interruption.onFirst {}
    let start = MonotonicClock.seconds()
    let end = start + (invocation.arguments[duration] ?? .infinity)
    var before = observer.moment(after: start)
    var count = 0.0
    while !Interruption.hasCome, StandardStream.output.isOpen, before.time < end - 0.05 {
      count += 1
      let due = min(end, start + count)
      // Short sleeps, so that Ctrl-C does not have to wait for a whole second.
      while MonotonicClock.seconds() < due, !Interruption.hasCome {
        MonotonicClock.sleep(until: min(due, MonotonicClock.seconds() + 0.05))
      }
      let now = observer.moment(after: before.time)
      try page.add(now, after: before)
      before = now
    }
    return .yes
  }

  /// Answers lines of the standard input until it ends.
  private static func answer(_ observer: Observer, _ page: ObservationPage) throws -> ExitStatus {
    while let line = readLine() {
      if let question = ObservationQuestion(line) {
        try page.write(observer.answer(question))
      } else {
        var moment = ObservedMoment(time: MonotonicClock.seconds())
        moment.error = "not a question: \(line)"
        try page.write(moment)
      }
    }
    return .yes
  }

  /// What an argument names: one service as `NAME=KIND:VALUE`, or those of a dossier.
  private static func places(_ word: String) throws -> [Observer.Place] {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    if parts.count == 2, let locator = ServiceLocator(place: parts[1]) {
      return [(parts[0], locator)]
    }
    return try Dossier.load(word).system.services.compactMap { service in
      service.observe.map { (service.name, ServiceLocator($0.value)) }
    }
  }
}
