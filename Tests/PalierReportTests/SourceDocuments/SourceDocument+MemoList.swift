import PalierModel
import PalierReport

extension SourceDocument {
  private static let profile = Text(en: "who comes", fr: "qui vient")
  private static let sizes = Text(
    en: "cores, memory, disk, traffic",
    fr: "cœurs, mémoire, disque, trafic"
  )
  private static let limits = Text(en: "limits of the containers", fr: "limites des conteneurs")
  private static let load = Text(
    en: "requests, data, disk",
    fr: "requêtes, données, disque"
  )

  static let memoList = SourceDocument(
    number: "001",
    example: "memolist",
    system: "MemoList",
    items: [
      .list(
        "Résumé Exécutif",
        Text(en: "the programs in use", fr: "les programmes en service"),
        .report(.architecture)
      ),
      .list("Tier 1 : Prototype / MVP (0-100 utilisateurs)", profile, .report(.tiers, .load)),
      .table("Tier 1 : Prototype / MVP (0-100 utilisateurs)", sizes, .report(.tiers, .claims)),
      .frame(
        "Tier 1 : Prototype / MVP (0-100 utilisateurs)",
        limits,
        .report(.tiers),
        .compose
      ),
      .list("Tier 2 : Early Growth (100-500 utilisateurs)", profile, .report(.tiers, .load)),
      .table("Tier 2 : Early Growth (100-500 utilisateurs)", sizes, .report(.tiers, .claims)),
      .frame(
        "Tier 2 : Early Growth (100-500 utilisateurs)",
        limits,
        .report(.tiers),
        .compose
      ),
      .frame(
        "Tier 2 : Early Growth (100-500 utilisateurs)",
        Text(en: "settings to change", fr: "réglages à changer"),
        .report(.roadmap),
        .settings
      ),
      .list("Tier 3 : Consolidation (500-2000 utilisateurs)", profile, .report(.tiers, .load)),
      .table("Tier 3 : Consolidation (500-2000 utilisateurs)", sizes, .report(.tiers, .claims)),
      .frame(
        "Tier 3 : Consolidation (500-2000 utilisateurs)",
        limits,
        .report(.tiers),
        .compose
      ),
      .list(
        "Tier 3 : Consolidation (500-2000 utilisateurs)",
        Text(en: "what to buy", fr: "ce qu'il faut acheter"),
        .report(.costs, .recommendation)
      ),
      .frame(
        "Tier 3 : Consolidation (500-2000 utilisateurs)",
        Text(en: "pooling, indexes, archives", fr: "pool, index, archives"),
        .settings,
        .indexesToCome
      ),
      .frame(
        "Tier 3 : Consolidation (500-2000 utilisateurs)",
        Text(en: "settings of Redis", fr: "réglages de Redis"),
        .settings
      ),
      .list(
        "Tier 4 : Scaling Vertical (2000-10000 utilisateurs)",
        profile,
        .report(.tiers, .load)
      ),
      .table(
        "Tier 4 : Scaling Vertical (2000-10000 utilisateurs)",
        Text(en: "parts of the machine and prices", fr: "pièces de la machine et prix"),
        .report(.costs, .claims)
      ),
      .frame(
        "Tier 4 : Scaling Vertical (2000-10000 utilisateurs)",
        limits,
        .report(.tiers, .migration),
        .compose
      ),
      .list(
        "Tier 5 : Scaling Horizontal (10000+ utilisateurs)",
        profile,
        .report(.tiers, .roadmap)
      ),
      .frame(
        "Tier 5 : Scaling Horizontal (10000+ utilisateurs)",
        Text(en: "drawing of several machines", fr: "dessin de plusieurs machines"),
        .report(.architecture)
      ),
      .table(
        "2. Tableau de Décision : Quand Upgrader ?",
        Text(en: "levels and what to do", fr: "seuils et ce qu'il faut faire"),
        .report(.decisions),
        .alerts
      ),
      .list(
        "Phase 1 : Préparation (1-2 semaines)",
        Text(en: "what to prepare", fr: "ce qu'il faut préparer"),
        .report(.migration)
      ),
      .list(
        "Phase 1 : Préparation (1-2 semaines)",
        Text(en: "checks", fr: "contrôles"),
        .report(.migration)
      ),
      .frame(
        "Phase 2 : Migration (2-4 heures downtime)",
        Text(en: "commands on the old machine", fr: "commandes sur l'ancienne machine"),
        .report(.migration),
        .movesToCome
      ),
      .frame(
        "Phase 2 : Migration (2-4 heures downtime)",
        Text(en: "commands on the new machine", fr: "commandes sur la nouvelle machine"),
        .report(.migration),
        .movesToCome
      ),
      .frame(
        "Phase 2 : Migration (2-4 heures downtime)",
        Text(en: "the way back", fr: "le retour en arrière"),
        .report(.migration),
        .movesToCome
      ),
      .list(
        "Phase 3 : Consolidation (1 semaine)",
        Text(en: "afterwards", fr: "après coup"),
        .report(.migration)
      ),
      .frame("Utilisateurs : 100", load, .report(.load, .tiers, .claims)),
      .frame("Utilisateurs : 500", load, .report(.load, .tiers, .claims)),
      .frame("Utilisateurs : 2000", load, .report(.load, .tiers, .claims)),
      .frame("Utilisateurs : 10000", load, .report(.load, .tiers, .claims)),
      .frame(
        "5. Checklist de Migration vers Docker",
        Text(en: "steps of each change", fr: "étapes de chaque changement"),
        .report(.migration)
      ),
      .frame("Gestion Thermique", Text(en: "cooling", fr: "refroidissement"), .hardware),
      .frame(
        "Réseau",
        Text(en: "rates, and how to measure them", fr: "débits, et comment les mesurer"),
        .report(.claims)
      ),
      .table(
        "7. Roadmap Recommandée",
        Text(en: "steps and their time", fr: "étapes et leur date"),
        .report(.roadmap)
      ),
      .list(
        "8. Conclusion",
        Text(en: "what to do when", fr: "que faire et quand"),
        .report(.recommendation, .roadmap)
      ),
    ]
  )
}
