extension Source {
  /// Models that only put other figures together: no test compares them, and reports name them in
  /// the reader's language.
  static let arithmetic: [String: Text] = [
    "age of the last copy": Text(en: "age of the last copy", fr: "âge de la dernière copie"),
    "copy / rate of restoring": Text(
      en: "size of the copies over the rate of restoring",
      fr: "taille des copies sur débit de restauration"
    ),
    "share of the region": Text(en: "share of the region", fr: "part de la région"),
    "bytes sent × price": Text(en: "bytes sent × price", fr: "octets envoyés × prix"),
    "compound growth": Text(en: "compound growth", fr: "croissance composée"),
    "copies × size": Text(en: "copies × size", fr: "copies × taille"),
    "declared size": Text(
      en: "the declared size as it grows",
      fr: "la taille déclarée et sa croissance"
    ),
    "growth of the data": Text(en: "growth of the data", fr: "croissance des données"),
    "Little's law": Text(en: "Little's law", fr: "loi de Little"),
    "people / think time": Text(
      en: "people over think time",
      fr: "personnes sur temps de réflexion"
    ),
    "registered × share": Text(en: "registered × share", fr: "inscrits × part"),
    "requests a day × share of the busiest hour": Text(
      en: "requests a day × share of the busiest hour",
      fr: "requêtes par jour × part de l'heure la plus chargée"
    ),
    "requests × bytes": Text(en: "requests × bytes", fr: "requêtes × octets"),
    "room for backups": Text(
      en: "the room that data leave to backups",
      fr: "la place que les données laissent aux sauvegardes"
    ),
    "rows × bytes": Text(en: "rows × bytes", fr: "lignes × octets"),
    "sum of the ceilings": Text(en: "sum of the ceilings", fr: "somme des plafonds"),
    "sum of the costs": Text(en: "sum of the costs", fr: "somme des coûts"),
    "sum of the data": Text(en: "sum of the data", fr: "somme des données"),
    "sum of the services": Text(en: "sum of the services", fr: "somme des services"),
    "sum of the services over 0.9": Text(
      en: "sum of the services, which leave a tenth of the whole free",
      fr: "somme des services, qui laissent libre un dixième du tout"
    ),
    "sum of the prices above": Text(en: "sum of the prices above", fr: "somme des prix ci-dessus"),
    "responses of an average month": Text(
      en: "responses of an average month",
      fr: "réponses d'un mois moyen"
    ),
    "one figure moved alone": Text(
      en: "the same arithmetic with one figure moved",
      fr: "le même calcul avec une seule valeur déplacée"
    ),
    "search in drawn worlds": Text(
      en: "the search of offers in drawn worlds",
      fr: "la recherche d'offres dans des mondes tirés"
    ),
    "search at the bounds": Text(en: "search at the bounds", fr: "recherche aux bornes"),
    "the same search at the bounds of all inputs": Text(
      en: "the same search at the bounds of all inputs",
      fr: "la même recherche aux bornes de toutes les données"
    ),
    "the machine divided in proportion to use": Text(
      en: "the machine divided in proportion to use",
      fr: "la machine partagée selon l'usage"
    ),
    "trend of the history": Text(en: "trend of the history", fr: "tendance de l'historique"),
    "the numbers of the claim": Text(
      en: "the numbers of the document itself",
      fr: "les nombres du document lui-même"
    ),
    "think times": Text(en: "think times", fr: "temps de réflexion"),
    "utilisation law": Text(en: "utilisation law", fr: "loi de l'utilisation"),
    "utilisation law, declared demands": Text(
      en: "utilisation law, declared demands",
      fr: "loi de l'utilisation, demandes déclarées"
    ),
    "what the others leave of the memory": Text(
      en: "what the other services leave of the memory",
      fr: "ce que les autres services laissent de la mémoire"
    ),
    "workers × pool of the callers, and a reserve": Text(
      en: "workers × pool of the callers, and a reserve of 8",
      fr: "workers × réserve des appelants, et 8 de plus"
    ),
    "workers × pool of the callers": Text(
      en: "workers × pool of the callers",
      fr: "workers × réserve des appelants"
    ),
  ]

  /// A model in the reader's language.
  static func name(ofModel model: String) -> Text {
    if model == "simulation, declared demands" {
      return Text(en: "simulation with declared demands", fr: "simulation, demandes déclarées")
    }
    if model == "simulation in one world" {
      return Text(
        en: "simulation with the averages of all demands",
        fr: "simulation avec les moyennes de toutes les demandes"
      )
    }
    return arithmetic[model] ?? Text(verbatim: model)
  }
}
