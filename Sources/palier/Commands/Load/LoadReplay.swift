import PalierDiscovery
import PalierLoad
import PalierModel
import PalierQueueing

/// The requests of an access log, made again at the distances that they had.
struct LoadReplay: Sendable {
  /// Different pages that results are shown for by themselves; the rest is shown together.
  private static let mostPages = 50
  /// The name of the rest.
  private static let rest = "other pages"

  private let log: LoggedRequests
  private let speed: Double
  private let file: String

  /// What a log holds; `speed` is how many times as fast it is gone through.
  init(_ file: String, speed: Double) throws {
    log = try LoggedRequests(of: file)
    guard !log.requests.isEmpty else { throw NothingToReplay(file: file) }
    self.file = file
    self.speed = speed
  }

  /// The step that goes through all of it, without a warm-up unless one is asked for.
  var step: LoadStep {
    let seconds = max(1, ((log.requests.last?.time ?? 0) / speed).rounded(.up))
    let rate = Double(log.requests.count) / seconds
    return LoadStep(.open(rate: rate, arrivals: .uniform), duration: seconds)
  }

  /// The script that sends the requests to a target.
  func script(to target: LoadTarget) -> LoadScript {
    var counts: [String: Int] = [:]
    for request in log.requests { counts[request.page, default: 0] += 1 }
    let shown = Set(
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(LoadReplay.mostPages)
        .map(\.key)
    )
    var numbers: [String: Int] = [:]
    var journeys: [LoadScript.Journey] = []
    let order = log.requests.map { request in
      if let known = numbers[request.path] { return known }
      numbers[request.path] = journeys.count
      let name = shown.contains(request.page) ? request.page : LoadReplay.rest
      // A dollar of a log is no variable.
      let path = request.path.replacing("$", with: "$$")
      let template = RequestTemplate(action: name, path: path)
      journeys.append(LoadScript.Journey(name: name, activities: [[template]]))
      return journeys.count - 1
    }
    var script = LoadScript(target: target, journeys: journeys)
    script.replay = Replay(times: log.requests.map { $0.time / speed }, journeys: order)
    return script
  }

  /// Tells what of the log is not replayed.
  func warn(_ console: Console) {
    if log.others > 0 {
      console.warn(
        Text(
          en:
            "\(log.others) requests of \(file) are left out: only GET can be made again from a log.",
          fr: """
            \(log.others) requêtes de \(file) sont laissées de côté : seul GET peut être refait \
            d'après un journal.
            """
        )
      )
    }
    if log.damaged > 0 {
      console.warn(
        Text(
          en: "\(log.damaged) lines of \(file) are no requests.",
          fr: "\(log.damaged) lignes de \(file) ne sont pas des requêtes."
        )
      )
    }
    if log.isCut {
      console.warn(
        Text(
          en: "\(file) is too long: its first \(log.requests.count) requests are replayed.",
          fr: "\(file) est trop long : ses \(log.requests.count) premières requêtes sont rejouées."
        )
      )
    }
  }
}

/// A log without a request that can be made again.
struct NothingToReplay: PalierError {
  /// The log.
  let file: String

  var message: Text {
    Text(
      en: "\(file) holds no GET request to make again.",
      fr: "\(file) ne contient aucune requête GET à refaire."
    )
  }
  var cure: Text? {
    Text(
      en: "Name the access log of a web server.",
      fr: "Indiquez le journal d'accès d'un serveur web."
    )
  }
}
