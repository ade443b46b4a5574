import PalierModel
import PalierReport

extension SourceDocument {
  private static let next = Text(en: "next steps", fr: "étapes à venir")

  static let etudeLine = SourceDocument(
    number: "003",
    example: "etude-line",
    system: "Étude LINE",
    items: [
      .list(
        "1. 16 Index SQL Critiques CRITIQUE ACTIF",
        Text(en: "sixteen indexes", fr: "seize index"),
        .indexesToCome
      ),
      .list(
        "1. 16 Index SQL Critiques CRITIQUE ACTIF",
        Text(en: "how much faster", fr: "combien de fois plus vite"),
        .report(.claims)
      ),
      .frame(
        "2. Gunicorn 8 Workers CRITIQUE ACTIF",
        Text(en: "the command that starts it", fr: "la commande de lancement"),
        .settings
      ),
      .list(
        "2. Gunicorn 8 Workers CRITIQUE ACTIF",
        Text(en: "how many more people", fr: "combien de personnes de plus"),
        .report(.claims)
      ),
      .list(
        "3. Plan Render Pro CRITIQUE ACTIF",
        Text(en: "plans", fr: "formules"),
        .report(.claims, .offers)
      ),
      .list(
        "3. Plan Render Pro CRITIQUE ACTIF",
        Text(en: "how much more of each", fr: "combien de plus de chaque"),
        .report(.claims)
      ),
      .list(
        "4. Système de Cache DÉSACTIVÉ (PRÉVU POUR REDIS)",
        Text(en: "why it is off", fr: "pourquoi il est désactivé"),
        .application
      ),
      .list(
        "4. Système de Cache DÉSACTIVÉ (PRÉVU POUR REDIS)",
        Text(en: "cost and effect of another", fr: "coût et effet d'un autre"),
        .report(.costs, .claims)
      ),
      .list(
        "5. Pagination Partielle (LIMIT 1000) CRITIQUE ACTIF",
        Text(en: "lines of code", fr: "lignes de code"),
        .application
      ),
      .list(
        "5. Pagination Partielle (LIMIT 1000) CRITIQUE ACTIF",
        Text(en: "how much less memory", fr: "combien de mémoire en moins"),
        .report(.claims)
      ),
      .table(
        "PERFORMANCES AVANT/APRÈS",
        Text(en: "before, after, how many times", fr: "avant, après, combien de fois"),
        .report(.claims)
      ),
      .frame(
        "Configuration ACTUELLE (Pro - ACTIF)",
        Text(en: "cost lines and their sum", fr: "postes et leur somme"),
        .report(.costs, .recommendation, .claims)
      ),
      .frame(
        "Configuration Optimale Recommandée (Pro + Redis)",
        Text(en: "cost lines and their sum", fr: "postes et leur somme"),
        .report(.costs, .recommendation, .claims)
      ),
      .list("IMMÉDIAT (Avant déploiement)", next, .report(.migration)),
      .frame(
        "IMMÉDIAT (Avant déploiement)",
        Text(en: "the command that creates indexes", fr: "la commande qui crée les index"),
        .indexesToCome
      ),
      .list(
        "IMMÉDIAT (Avant déploiement)",
        Text(en: "deploy, test", fr: "déployer, essayer"),
        .report(.migration, .proofs)
      ),
      .list("COURT TERME (>10k utilisateurs)", next, .report(.tiers, .migration)),
      .list("MOYEN TERME (>50k utilisateurs)", next, .report(.tiers, .migration)),
      .list("LONG TERME (>100k utilisateurs)", next, .report(.tiers, .migration), .monitoring),
      .table(
        "CAPACITÉ PAR CONFIGURATION",
        Text(en: "plans, people, prices", fr: "formules, personnes, prix"),
        .report(.tiers, .costs, .claims)
      ),
      .list(
        "Ce qui a été fait ACTIF ET FONCTIONNEL",
        Text(en: "what was done", fr: "ce qui a été fait"),
        .report(.claims)
      ),
      .list(
        "RECOMMANDÉ (Performance supplémentaire)",
        Text(en: "a cache for all workers", fr: "un cache pour tous les workers"),
        .report(.migration, .costs, .claims)
      ),
      .list(
        "OPTIONNEL (Amélioration future)",
        Text(en: "pages, files elsewhere", fr: "pagination, fichiers ailleurs"),
        .report(.migration),
        .application
      ),
      .list(
        "CONCLUSION",
        Text(en: "guarantees", fr: "garanties"),
        .report(.claims)
      ),
      .list("CONCLUSION", Text(en: "files made", fr: "fichiers créés"), .ownFiles),
    ]
  )
}
