import PalierModel

/// The cores said to be busy mean more work for a request than its response time allows.
enum WorkOfRequests: ContradictionRule {
  static let identifier = "work-of-requests"
  static let severity = Diagnostic.Severity.warning
  static let title = Text(
    en: "cores kept busy by too few requests",
    fr: "des cœurs occupés par trop peu de requêtes"
  )
  static let explanation = Text(
    en: """
      By the utilisation law, cores kept busy over requests a second are the CPU seconds of one \
      request. Where that is more than a response may take, load and cores do not belong together: \
      most often the load is an average, and the cores are those of the peak.
      """,
    fr: """
      D'après la loi d'utilisation, les cœurs occupés divisés par les requêtes par seconde sont les \
      secondes de processeur d'une requête. Quand c'est plus qu'une réponse ne doit durer, la charge \
      et les cœurs ne vont pas ensemble : le plus souvent, la charge est une moyenne et les cœurs \
      sont ceux de la pointe.
      """
  )
  static let keys = ["claims[].load.peak", "claims[].load.cpu", "objectives"]
  static let example = """
    system: Cards
    claims: [ { load: { peak: 0.7/s, cpu: 4 } } ]
    """

  /// CPU seconds that no ordinary request needs, where no objective says more.
  private static let usualLimit = 1.0

  static func findings(in system: System) -> [Contradiction] {
    let bounds = system.objectives.responseTimes.map(\.limit)
    let loosest = bounds.max { $0.value.high < $1.value.high }
    let limit = max(usualLimit, loosest?.value.high ?? 0)
    return system.loadClaims.compactMap { claim in
      guard let peak = claim.content.peak, let cores = claim.content.cpu, peak.value.low > 0 else {
        return nil
      }
      let work = Interval(
        low: cores.value.low / peak.value.high,
        mid: cores.value.mid / peak.value.mid,
        high: cores.value.high / peak.value.low
      )
      guard work.low > limit else { return nil }
      return finding(
        [.init(claim.path + ".load.cpu", cores), .init(claim.path + ".load.peak", peak)],
        Text(
          en: """
            \(cores.words) cores busy with \(peak.words) would be \(work.words(.time)) of CPU time \
            for each request
            """,
          fr: """
            \(cores.words) cœurs occupés par \(peak.words) feraient \(work.words(.time)) de \
            processeur par requête
            """
        ),
        cure: Text(
          en: "measure the CPU time of a request (`palier calibrate`), or correct the load",
          fr:
            "mesurez le temps de processeur d'une requête (« palier calibrate »), ou corrigez la charge"
        )
      )
    }
  }
}
