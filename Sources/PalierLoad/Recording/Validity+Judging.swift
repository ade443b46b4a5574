import PalierModel
import PalierQueueing

extension Validity {
  /// The share of a core above which the tester's own queue shows in the latencies.
  static let cpuShareLimit = 0.8
  /// A lag below this is never held against the tester, in seconds.
  static let harmlessLag = 0.005

  /// The share of an open step's requests that may wait at its end.
  static let backlogLimit = 0.05
  /// A mean wait for a core below this is never held against the tester, in seconds.
  static let harmlessCoreWait = 0.001

  /// Judges a step: the tester first, then whether the target settled.
  static func judging(
    tester: TesterHealth,
    latency: LatencySeries,
    unanswered: [String],
    backlog: Double = 0,
    load: LoadStep
  ) -> Validity {
    if let reason = exhaustion(tester) { return reason }
    if tester.isSaturated {
      return Validity(
        verdict: .void,
        reason: saturation(tester),
        cure: Text(
          en: "give the tester a core of its own, or offer less load",
          fr: "donnez au testeur un cœur à lui, ou réduisez la charge"
        )
      )
    }
    let lag = tester.worstLag
    if lag > max(harmlessLag, 0.1 * latency.histogram.percentile(0.95)) {
      return Validity(
        verdict: .void,
        reason: Text(
          en: "the tester sent its requests late: 99 % within \(lag, .time) of their time only",
          fr: """
            le testeur a envoyé ses requêtes en retard : 99 % d'entre elles avec jusqu'à \
            \(lag, .time) de retard
            """
        ),
        cure: Text(
          en: "give the tester a core of its own or real-time priority, or offer less load",
          fr: """
            donnez au testeur un cœur à lui ou une priorité temps réel, ou réduisez la charge
            """
        )
      )
    }
    let wait = tester.worstCoreWait
    if wait > max(harmlessCoreWait, 0.1 * latency.histogram.percentile(0.5)) {
      return Validity(
        verdict: .void,
        reason: Text(
          en: "other programs had the tester's core: it waited \(wait, .time) for each turn",
          fr:
            "d'autres programmes occupaient le cœur du testeur : il l'a attendu \(wait, .time) à chaque tour"
        ),
        cure: Text(
          en: "give the tester a core of its own or real-time priority",
          fr: "donnez au testeur un cœur à lui ou une priorité temps réel"
        )
      )
    }
    if let name = unanswered.first {
      return Validity(
        verdict: .undecided,
        reason: Text(
          en: "no response of the action \(name) came within the window",
          fr: "aucune réponse de l'action \(name) n'est arrivée pendant la mesure"
        ),
        cure: Text(en: "measure longer", fr: "mesurez plus longtemps")
      )
    }
    if backlog > backlogLimit {
      return Validity(
        verdict: .undecided,
        reason: Text(
          en: "requests piled up: \(percent: backlog) of them still waited at the end",
          fr:
            "les requêtes s'accumulaient : \(percent: backlog) d'entre elles attendaient encore à la fin"
        ),
        cure: Text(
          en: "the target does not hold this rate; where single requests take long, measure longer",
          fr:
            "la cible ne tient pas ce débit ; si une requête dure longtemps, mesurez plus longtemps"
        )
      )
    }
    // A load that changes on purpose settles nowhere.
    if load.finalLoad != nil { return .valid }
    return trend(of: latency, load: load) ?? .valid
  }

  private static func saturation(_ tester: TesterHealth) -> Text {
    guard let threads = tester.threads?.count else {
      return Text(
        en: "the tester used \(percent: tester.cpuShare) of its core",
        fr: "le testeur a occupé \(percent: tester.cpuShare) de son cœur"
      )
    }
    return Text(
      en:
        "the busiest of the tester's \(threads) threads used \(percent: tester.cpuShare) of a core",
      fr: """
        le plus occupé des \(threads) fils d'exécution du testeur a occupé \
        \(percent: tester.cpuShare) d'un cœur
        """
    )
  }

  private static func exhaustion(_ tester: TesterHealth) -> Validity? {
    if tester.lacksDescriptors {
      return Validity(
        verdict: .void,
        reason: Text(
          en: "the tester ran out of file descriptors",
          fr: "le testeur n'avait plus de descripteurs de fichiers"
        ),
        cure: Text(
          en: "raise the limit with ulimit -n",
          fr: "relevez la limite avec ulimit -n"
        )
      )
    }
    if tester.lacksPorts {
      return Validity(
        verdict: .void,
        reason: Text(
          en: "the tester ran out of local ports",
          fr: "le testeur n'avait plus de ports locaux"
        ),
        cure: Text(
          en: "widen net.ipv4.ip_local_port_range, or let the target keep its connections alive",
          fr: """
            élargissez net.ipv4.ip_local_port_range, ou laissez la cible garder ses connexions \
            ouvertes
            """
        )
      )
    }
    return nil
  }

  private static func trend(of latency: LatencySeries, load: LoadStep) -> Validity? {
    let cure = Text(
      en: "lengthen the warm-up; where the load is open, the target may not hold this rate at all",
      fr: """
        allongez la mise en régime ; si la charge est ouverte, la cible ne tient peut-être pas ce \
        débit
        """
    )
    let whole = latency.blocks.prefix(Int(load.duration))
    let means = whole.filter { $0.count > 0 }.map { $0.sum / Double($0.count) }
    if let change = Settling.change(in: means), Settling.isTrend(change, beyond: 0.3) {
      return Validity(
        verdict: .undecided,
        reason: Text(
          en: """
            response times did not settle: the last third is \(percent: change.relative) off \
            the first
            """,
          fr: """
            les temps de réponse ne se sont pas stabilisés : le dernier tiers s'écarte de \
            \(percent: change.relative) du premier
            """
        ),
        cure: cure
      )
    }
    let counts = whole.map { Double($0.completions) }
    if let change = Settling.change(in: counts), Settling.isTrend(change, beyond: 0.1) {
      return Validity(
        verdict: .undecided,
        reason: Text(
          en:
            "throughput did not settle: the last third is \(percent: change.relative) off the first",
          fr: """
            le débit ne s'est pas stabilisé : le dernier tiers s'écarte de \
            \(percent: change.relative) du premier
            """
        ),
        cure: cure
      )
    }
    return nil
  }
}
