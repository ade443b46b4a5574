import PalierModel

/// What a calibration saw of how a service's workers take requests.
struct WorkerEvidence {
  /// Processes that used CPU time for requests.
  var processes: Int
  /// The share of responses after which the server closed the connection.
  var closedShare: Double
  /// How long twice as many waiting requests as there are processes took, together, relative to
  /// one alone; nil if no action waits long enough to tell.
  var overlapRatio: Double?
  /// The share of requests on one kept connection that the same process served; nil if connections
  /// are not kept or only one process serves.
  var stickiness: Double?
  /// What the dossier declares.
  var declared: WorkerClass

  /// The model that the evidence supports, and the evidence in words.
  ///
  /// An overlap decides first, then closed connections; where neither tells, what is declared
  /// stands.
  func recognised() -> (workers: ServiceProfile.Workers, evidence: [Text]) {
    var texts = [
      Text(
        en: processes == 1
          ? "one process used CPU time for requests"
          : "\(processes) processes used CPU time for requests",
        fr: processes == 1
          ? "un seul processus a consommé du temps CPU pour les requêtes"
          : "\(processes) processus ont consommé du temps CPU pour les requêtes"
      )
    ]
    let declaredModel: ServiceProfile.Workers =
      declared.isAsynchronous ? .asynchronous : declared == .threads ? .threaded : .synchronous
    if closedShare > 0.9 {
      texts.append(
        Text(
          en: "each response closed its connection",
          fr: "chaque réponse a fermé sa connexion"
        )
      )
    } else if let stickiness {
      texts.append(
        Text(
          en:
            "\(percent: stickiness) of the requests on a kept connection reached the same process",
          fr:
            "\(percent: stickiness) des requêtes d'une connexion gardée sont allées au même processus"
        )
      )
    }
    guard let overlapRatio else {
      guard closedShare > 0.9, declaredModel == .asynchronous else {
        texts.append(
          Text(
            en:
              "no action waits long enough to see whether a worker goes on meanwhile: as declared",
            fr:
              "aucune action n'attend assez pour voir si un worker continue pendant ce temps : comme déclaré"
          )
        )
        return (declaredModel, texts)
      }
      return (.synchronous, texts)
    }
    texts.append(
      Text(
        en:
          "twice as many waiting requests as processes took \(overlapRatio, decimals: 1) times as long as one",
        fr:
          "deux fois plus de requêtes en attente que de processus ont pris \(overlapRatio, decimals: 1) fois le temps d'une seule"
      )
    )
    // Tokens that are held make the second half wait for the first: a ratio of 2, against 1. Two
    // waves of holds of differing lengths take at least 1.3 times the longest one.
    if overlapRatio > 1.3 { return (.synchronous, texts) }
    return (declaredModel == .threaded ? .threaded : .asynchronous, texts)
  }
}
