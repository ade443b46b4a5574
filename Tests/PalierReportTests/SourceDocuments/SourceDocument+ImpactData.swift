import PalierModel
import PalierReport

extension SourceDocument {
  static let impactData = SourceDocument(
    number: "000",
    example: "impact-data",
    system: "Impact Data",
    items: [
      .list(
        "Distinction Importante",
        Text(en: "members and agents", fr: "adhérents et agents"),
        .report(.load, .claims)
      ),
      .frame(
        "Flux de l'Application",
        Text(en: "what agents do", fr: "ce que font les agents"),
        .report(.load)
      ),
      .table(
        "Configuration Optimale",
        Text(en: "cores, memory, disk, traffic", fr: "cœurs, mémoire, disque, trafic"),
        .report(.claims, .tiers, .offers)
      ),
      .frame(
        "Base de Données (10 000 adhérents)",
        Text(en: "sizes of the tables", fr: "tailles des tables"),
        .report(.data, .claims)
      ),
      .frame(
        "Fichiers Media",
        Text(en: "sizes of the files", fr: "tailles des fichiers"),
        .report(.data, .claims)
      ),
      .frame(
        "Croissance Annuelle",
        Text(en: "growth in a year", fr: "croissance en un an"),
        .report(.data, .claims)
      ),
      .frame(
        "Option 1 : VPS Unique Puissant",
        Text(en: "drawing of one server", fr: "dessin d'un serveur unique"),
        .report(.architecture)
      ),
      .frame(
        "Option 2 : Architecture Distribuée (Recommandée)",
        Text(en: "drawing of three servers", fr: "dessin de trois serveurs"),
        .report(.architecture)
      ),
      .table(
        "OVH (Recommandé)",
        Text(en: "plans and prices", fr: "formules et prix"),
        .report(.claims, .offers)
      ),
      .table(
        "DigitalOcean",
        Text(en: "plans and prices", fr: "formules et prix"),
        .report(.claims, .offers)
      ),
      .table(
        "AWS EC2",
        Text(en: "plans and prices", fr: "formules et prix"),
        .report(.claims, .offers)
      ),
      .frame("Nginx Configuration", Text(en: "settings", fr: "réglages"), .settings.pooled, .audit),
      .frame(
        "Gunicorn Configuration",
        Text(en: "settings", fr: "réglages"),
        .settings.pooled,
        .audit
      ),
      .frame(
        "MySQL Configuration",
        Text(en: "settings", fr: "réglages"),
        .report(.claims),
        .settings.pooled,
        .audit
      ),
      .frame("Redis Configuration", Text(en: "settings", fr: "réglages"), .settings.pooled),
      .frame(
        "Index Base de Données",
        Text(en: "ten indexes", fr: "dix index"),
        .audit,
        .indexesToCome
      ),
      .frame(
        "Cache Django",
        Text(en: "caches and their times to live", fr: "caches et durées de vie"),
        .report(.figures),
        .settings.pooled,
        .audit
      ),
      .frame("CDN Configuration", Text(en: "addresses", fr: "adresses"), .application),
      .table(
        "Métriques à Surveiller",
        Text(en: "levels and what to do", fr: "seuils et ce qu'il faut faire"),
        .report(.decisions),
        .alerts.pooled
      ),
      .frame(
        "Outils de Monitoring",
        Text(en: "packages", fr: "paquets"),
        .monitoring.pooled,
        .audit
      ),
      .frame(
        "Scripts de Monitoring",
        Text(en: "a script", fr: "un script"),
        .alerts.pooled,
        .audit
      ),
      .frame(
        "Phase 1 : VPS Unique (0-5k adhérents)",
        Text(en: "machine and cost", fr: "machine et coût"),
        .report(.tiers, .roadmap, .costs, .claims)
      ),
      .frame(
        "Phase 2 : Architecture Distribuée (5k-15k adhérents)",
        Text(en: "machines and cost", fr: "machines et coût"),
        .report(.tiers, .roadmap, .migration, .costs, .claims)
      ),
      .frame(
        "Phase 3 : Cluster (15k+ adhérents)",
        Text(en: "machines and cost", fr: "machines et coût"),
        .report(.tiers, .roadmap, .migration, .costs, .claims)
      ),
      .frame("Firewall Configuration", Text(en: "commands", fr: "commandes"), .firewall.pooled),
      .frame("SSL/TLS Configuration", Text(en: "settings", fr: "réglages"), .audit, .security),
      .frame(
        "Sauvegardes Automatisées",
        Text(en: "a script that keeps 30 days", fr: "un script qui garde 30 jours"),
        .report(.data),
        .audit,
        .backupsToCome
      ),
      .list(
        "Justification",
        Text(en: "why this provider", fr: "pourquoi ce fournisseur"),
        .report(.offers, .recommendation)
      ),
      .list(
        "Étapes de Déploiement",
        Text(en: "four weeks", fr: "quatre semaines"),
        .report(.migration, .proofs)
      ),
      .frame(
        "Budget Annuel Estimé",
        Text(en: "cost lines and their sum", fr: "postes et leur somme"),
        .report(.costs, .recommendation, .claims)
      ),
      .list(
        "Maintenance Préventive",
        Text(en: "what is done how often", fr: "ce qui est fait, et quand"),
        .monitoring.pooled,
        .backupsToCome
      ),
      .list("Contact d'Urgence", Text(en: "whom to call", fr: "qui appeler"), .people),
    ]
  )
}

extension SourceDocument.Maker {
  /// As the document declares its pools, the settings of Impact Data do not fit together.
  fileprivate var pooled: SourceDocument.Maker { with(change: "pools") }
}
