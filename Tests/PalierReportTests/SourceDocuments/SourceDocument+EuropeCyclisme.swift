import PalierModel
import PalierReport

extension SourceDocument {
  private static let sizes = Text(
    en: "cores, memory, nodes, copies",
    fr: "cœurs, mémoire, nœuds, copies"
  )
  private static let tasks = Text(en: "tasks", fr: "tâches")

  static let europeCyclisme = SourceDocument(
    number: "002",
    example: "europe-cyclisme",
    system: "Europe Cyclisme",
    items: [
      .list(
        "Volume de données",
        Text(en: "passes, routes, users, maps", fr: "cols, itinéraires, utilisateurs, cartes"),
        .report(.data, .tiers)
      ),
      .list(
        "Trafic estimé",
        Text(en: "requests, peak, traffic", fr: "requêtes, pointe, trafic"),
        .report(.load, .regions, .claims)
      ),
      .list(
        "MongoDB",
        Text(en: "shards and copies", fr: "parts et copies"),
        .report(.data, .architecture),
        .settings
      ),
      .list("Configuration recommandée", sizes, .report(.claims, .offers)),
      .list(
        "Redis (Cache)",
        Text(en: "a distributed cache", fr: "un cache réparti"),
        .report(.architecture)
      ),
      .list("Configuration recommandée", sizes, .report(.architecture, .costs)),
      .list(
        "Serveurs d'application",
        Text(en: "several regions, scaling", fr: "plusieurs régions, montée en charge"),
        .report(.architecture, .regions)
      ),
      .list("Configuration recommandée", sizes, .report(.architecture, .costs), .kubernetes),
      .list(
        "CDN et stockage",
        Text(en: "delivery and storage", fr: "diffusion et stockage"),
        .report(.regions, .data)
      ),
      .list("Configuration recommandée", sizes, .report(.regions, .costs), .delivery),
      .list(
        "Scaling vertical",
        Text(en: "larger machines", fr: "machines plus grandes"),
        .report(.offers)
      ),
      .list(
        "Scaling horizontal",
        Text(en: "more machines", fr: "davantage de machines"),
        .report(.architecture, .offers)
      ),
      .list(
        "Scaling géographique",
        Text(en: "six places", fr: "six villes"),
        .report(.regions, .architecture)
      ),
      .list("Métriques clés", Text(en: "what to watch", fr: "que surveiller"), .monitoring),
      .list("Outils", Text(en: "programs", fr: "programmes"), .monitoring),
      .list("Phase 1: Préparation (2 semaines)", tasks, .report(.migration)),
      .list("Phase 2: Migration des données (3 semaines)", tasks, .report(.migration)),
      .list("Phase 3: Déploiement progressif (4 semaines)", tasks, .report(.migration)),
      .list("Phase 4: Optimisation continue (ongoing)", tasks, .report(.migration)),
      .table(
        "Estimation des coûts mensuels",
        Text(en: "cost lines and their sum", fr: "postes et leur somme"),
        .report(.costs, .recommendation, .claims)
      ),
      .list(
        "Recommandations supplémentaires",
        Text(en: "recovery, cost, tests", fr: "reprise, coûts, essais"),
        .report(.recovery, .recommendation, .proofs)
      ),
    ]
  )
}
