import PalierModel
import PalierReport

extension SourceDocument {
  private static let pages = Text(
    en: "pages and their reading time",
    fr: "pages et temps de lecture"
  )
  private static let places = Text(en: "lines of files", fr: "lignes de fichiers")

  static let gameSite = SourceDocument(
    number: "004",
    example: "game-site",
    system: "Game site",
    items: [
      .list("1 COMMENCER ICI", pages, .ownFiles),
      .list("2 COMPRENDRE LES DÉTAILS", pages, .ownFiles),
      .list("3 GUIDE COMPLET", pages, .ownFiles),
      .list("4 RÉCAPITULATIF TECHNIQUE", pages, .ownFiles),
      .frame("Déploiement", Text(en: "a command", fr: "une commande"), .settings, .movesToCome),
      .list(
        "Déploiement",
        Text(en: "what it does", fr: "ce qu'elle fait"),
        .report(.migration),
        .settings
      ),
      .frame("Tests de charge", Text(en: "a command", fr: "une commande"), .proof),
      .list(
        "Tests de charge",
        Text(en: "levels and reports", fr: "niveaux et rapports"),
        .proof,
        .report(.proofs)
      ),
      .list(
        "Configuration production",
        Text(en: "settings of gunicorn", fr: "réglages de gunicorn"),
        .settings
      ),
      .list("Fichiers modifiés", Text(en: "files", fr: "fichiers"), .ownFiles),
      .frame(
        "Résumé visuel",
        Text(en: "capacity before and after", fr: "capacité avant et après"),
        .report(.migration, .claims, .proofs),
        .command("whatif", Text(en: "what the change does", fr: "ce que fait le changement"))
      ),
      .frame(
        "Parcours rapide (15 minutes)",
        Text(en: "minutes and their sum", fr: "minutes et leur somme"),
        .report(.claims)
      ),
      .frame(
        "Parcours complet (1 heure)",
        Text(en: "minutes and their sum", fr: "minutes et leur somme"),
        .report(.claims)
      ),
      .table("Tableau de bord des changements", Text(en: "files", fr: "fichiers"), .ownFiles),
      .list("Par mot-clé", places, .ownFiles),
      .list("Par mot-clé", places, .ownFiles),
      .list("Par mot-clé", places, .ownFiles),
      .list("Par mot-clé", places, .ownFiles),
      .list("Par mot-clé", places, .ownFiles),
      .list("Checklist finale", Text(en: "done", fr: "fait"), .ownFiles),
      .list("Checklist finale", Text(en: "to do", fr: "à faire"), .report(.proofs), .proof),
      .list("Contact", Text(en: "where to look", fr: "où chercher"), .people),
      .frame(
        "Conclusion",
        Text(en: "the answer", fr: "la réponse"),
        .report(.summary, .claims, .recommendation)
      ),
    ]
  )
}
