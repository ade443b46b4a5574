import PalierModel
import PalierPlanning

extension Recommendation {
  /// What to do first, as one sentence without its full stop.
  func adviceWords(file: String) -> Prose {
    switch advice {
    case .measure:
      Prose(
        en:
          "measure what a request costs (\(code: "palier calibrate \(file)"), a few minutes at light load), or declare \(code: "demand") for each action",
        fr:
          "mesurer ce que coûte une requête (\(code: "palier calibrate \(file)"), quelques minutes à faible charge), ou déclarer \(code: "demand") pour chaque action"
      )
    case .setObjectives:
      Prose(
        en: "say what people must get, such as \(code: "objectives: { p95: 1 s }")",
        fr: "dire ce que les gens doivent obtenir, comme \(code: "objectives: { p95: 1 s }")"
      )
    case .countPeople:
      Prose(
        en:
          "say how many people come (\(code: "population")): the capacity is known, the load is not",
        fr:
          "dire combien de personnes viennent (\(code: "population")) : la capacité est connue, la charge non"
      )
    case .decide:
      Prose(
        en:
          "test it (\(code: "palier prove \(file)")): load and capacity overlap within their bounds",
        fr:
          "le vérifier (\(code: "palier prove \(file)")) : charge et capacité se recoupent dans leurs bornes"
      )
    case .stay:
      Prose(
        Text(
          en: "nothing at once: the peak is borne with the machine as it is",
          fr: "rien dans l'immédiat : la pointe est tenue avec la machine telle qu'elle est"
        )
      )
    case .apply(let change):
      Prose(
        en:
          "apply the change \(code: change), with which a test held the peak, then prove it on the real system (\(code: "palier prove \(file) --change \(change)"))",
        fr:
          "appliquer le changement \(code: change), avec lequel un essai a tenu la pointe, puis le prouver sur le système réel (\(code: "palier prove \(file) --change \(change)"))"
      )
    case .act(let station?):
      Prose(
        en:
          "more of \(code: station.name) (\(station.words)), or less work for each request, before the next peak",
        fr:
          "davantage de \(code: station.name) (\(station.words)), ou moins de travail par requête, avant la prochaine pointe"
      )
    case .act(nil):
      Prose(
        Text(
          en: "less work for each request: no part of the machine is what gives way",
          fr: "réduire le travail de chaque requête : aucune partie de la machine ne cède"
        )
      )
    }
  }
}
