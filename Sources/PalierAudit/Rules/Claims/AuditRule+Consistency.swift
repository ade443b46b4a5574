import PalierModel
import PalierSetup

extension AuditRule {
  /// A loss that is promised to be smaller than the time between backups.
  static let recoveryBeyondBackup = AuditRule(
    "rpo-beyond-backup",
    .warning,
    Text(
      en: "A recovery point that backups cannot give",
      fr: "Un point de reprise que les sauvegardes ne tiennent pas"
    ),
    consequence: Text(
      en:
        "What was written since the last backup is lost: up to the whole interval. Replicas do not help against a deletion, which they copy.",
      fr:
        "Ce qui a été écrit depuis la dernière sauvegarde est perdu : jusqu'à tout l'intervalle. Les réplicas n'aident pas contre une suppression, qu'ils recopient."
    ),
    fix: Text(
      en:
        "Back up at least that often, or archive the log continuously (point-in-time recovery), and try a restore.",
      fr:
        "Sauvegarder au moins aussi souvent, ou archiver le journal en continu (reprise à un instant donné), et essayer une restauration."
    ),
    manual: Manual("https://www.mongodb.com/docs/atlas/backup/cloud-backup/overview/", "2025")
  ) { subject in
    guard let document = subject.document else { return [] }
    guard
      !document.lower.contains(where: {
        $0.hasAny([
          "point-in-time", "pitr", "archivage continu", "continuous", "oplog", "wal archiv",
        ])
      })
    else { return [] }
    let backup = document.prose.first { line in
      let text = document.lowered(line)
      return text.hasAny(["backup", "sauvegarde"])
        && text.hasAny(["quotidien", "daily", "journali", "hebdo", "weekly"])
    }
    guard let backup else { return [] }
    let interval = document.lowered(backup).hasAny(["hebdo", "weekly"]) ? 604_800.0 : 86_400
    return document.prose.compactMap { line -> Occurrence? in
      let text = document.lowered(line)
      guard let place = text.firstRange(of: "rpo"),
        let measure = Measure.all(in: String(text[place.upperBound...])).first
      else { return nil }
      let factors: [String: Double] = [
        "h": 3_600, "heure": 3_600, "heures": 3_600, "hour": 3_600, "hours": 3_600, "min": 60,
        "minutes": 60, "s": 1,
        "j": 86_400, "jour": 86_400, "day": 86_400,
      ]
      guard let factor = factors[measure.unit], measure.high * factor < interval else { return nil }
      let number = String(backup)
      return document.occurrence(
        line,
        mark: "RPO",
        Text(
          en:
            "At most \(measure.high * factor, .time) may be lost here; line \(number) saves every \(interval, .time).",
          fr:
            "Au plus \(measure.high * factor, .time) peut être perdu ici ; la ligne \(number) sauve toutes les \(interval, .time)."
        )
      )
    }
  }

  /// A threshold whose action makes it worse.
  static let thresholdWorsens = AuditRule(
    "threshold-action-worsens",
    .error,
    Text(
      en: "A threshold whose action makes it worse",
      fr: "Un seuil dont l'action aggrave le mal"
    ),
    consequence: Text(
      en:
        "Entries that live longer are more entries at the same time: memory rises further, and the kernel ends a process sooner.",
      fr:
        "Des entrées qui vivent plus longtemps sont plus nombreuses à la fois : la mémoire monte encore, et le noyau tue un processus plus tôt."
    ),
    fix: Text(
      en: "Shorten the time to live, set maxmemory, or give the cache less.",
      fr: "Raccourcir la durée de vie, fixer maxmemory, ou donner moins au cache."
    ),
    manual: Manual("https://redis.io/docs/latest/develop/reference/eviction/", "7.0")
  ) { subject in
    guard let document = subject.document else { return [] }
    return document.tables.flatMap { table in
      table.rows.compactMap { row -> Occurrence? in
        guard let metric = row.cells.first?.lowercased(), let action = row.cells.last?.lowercased(),
          metric.hasAny(["ram", "mémoire", "memory"]),
          action.hasAny([
            "augmenter redis ttl", "augmenter le ttl", "augmenter ttl", "increase ttl",
            "increase the ttl",
            "augmenter la durée de vie", "longer ttl", "raise the ttl", "augmenter le cache",
            "augmenter le nombre de workers",
          ])
        else { return nil }
        return document.occurrence(
          row.line,
          Text(
            en: "Memory is short, and the action keeps more in memory.",
            fr: "La mémoire manque, et l'action en garde davantage."
          )
        )
      }
    }
  }

  /// Two numbers of workers for one start.
  static let workersContradict = AuditRule(
    "worker-counts-differ",
    .warning,
    Text(
      en: "Two numbers of workers for one start",
      fr: "Deux nombres de workers pour un démarrage"
    ),
    consequence: Text(
      en:
        "Memory, database connections and capacity were reckoned for one number, and the other one runs.",
      fr:
        "La mémoire, les connexions et la capacité ont été comptées pour un nombre, et c'est l'autre qui tourne."
    ),
    fix: Text(
      en: "Look at what runs (ps, or the log's first lines), and correct the other.",
      fr: "Regarder ce qui tourne (ps, ou les premières lignes du journal), et corriger l'autre."
    ),
    manual: Manual("https://docs.gunicorn.org/en/stable/settings.html#workers", "23.0")
  ) { subject in
    guard let document = subject.document,
      let use = GunicornUse.all(in: subject).first(where: {
        $0.values["workers"].flatMap { Int($0.value) } != nil
      }),
      let workers = use.workers(cores: nil)
    else { return [] }
    return document.prose.compactMap { line -> Occurrence? in
      let text = document.lowered(line)
      guard
        text.hasAny(["lancera", "se lance", "démarre", "will start", "starts with", "runs with"]),
        let said = Measure.all(in: text).first(where: { $0.unit.hasPrefix("worker") }),
        said.low == said.high,
        Int(said.low) != workers
      else { return nil }
      let (count, place) = (Int(said.low), String(use.text.lineInFile(use.line)))
      return document.occurrence(
        line,
        Text(
          en: "\(count) workers are announced here; line \(place) starts \(workers).",
          fr: "\(count) workers sont annoncés ici ; la ligne \(place) en lance \(workers)."
        )
      )
    }
  }

  /// Two plans that are both said to be the current one.
  static let twoCurrentPlans = AuditRule(
    "two-current-plans",
    .warning,
    Text(en: "Two plans, both the current one", fr: "Deux offres, toutes deux actuelles"),
    consequence: Text(
      en: "Nobody can tell on which machine the figures hold, nor what is paid.",
      fr: "Personne ne sait sur quelle machine les chiffres valent, ni ce qui est payé."
    ),
    fix: Text(
      en: "Look at the provider's page, and name one plan with its date.",
      fr: "Regarder la page du fournisseur, et nommer une offre avec sa date."
    ),
    manual: Manual("contradictions.md", "Palier")
  ) { subject in
    guard let document = subject.document else { return [] }
    let plans: Set<String> = [
      "free", "hobby", "starter", "basic", "standard", "pro", "business", "enterprise", "premium",
    ]
    var named: [(plan: String, line: Int)] = []
    for line in document.prose {
      let words = document.lowered(line).words
      let isCurrent = words.contains {
        ["actuel", "actuelle", "current", "actif", "activé"].contains($0)
      }
      let found = Set(words.filter { plans.contains($0) })
      if isCurrent, found.count == 1, let plan = found.first { named.append((plan, line)) }
    }
    let counts = Dictionary(grouping: named, by: \.plan)
    guard counts.count > 1,
      let usual = counts.max(by: {
        ($0.value.count, $1.value[0].line) < ($1.value.count, $0.value[0].line)
      })
    else { return [] }
    return named.filter { $0.plan != usual.key }.map { plan, line in
      let place = String(usual.value[0].line)
      let other = usual.key
      return document.occurrence(
        line,
        Text(
          en: "`\(plan)` is the current plan here; in line \(place) it is `\(other)`.",
          fr: "« \(plan) » est l'offre actuelle ici ; à la ligne \(place), c'est « \(other) »."
        )
      )
    }
  }

  /// A cache in each process that is to be switched on under several.
  static let cachePerProcess = AuditRule(
    "cache-per-process",
    .warning,
    Text(
      en: "A cache per process where it must be shared",
      fr: "Un cache par processus où il doit être commun"
    ),
    consequence: Text(
      en:
        "Each worker is a process with its own copy: what one invalidates the others still show, and each fills its own, so that misses and memory multiply by the workers.",
      fr:
        "Chaque worker est un processus avec sa propre copie : ce que l'un invalide, les autres le montrent encore, et chacun remplit la sienne ; défauts et mémoire sont multipliés par le nombre de workers."
    ),
    fix: Text(
      en:
        "Use a cache that all share (Redis, Memcached, the database), or keep to data that may be old.",
      fr:
        "Utiliser un cache commun (Redis, Memcached, la base), ou s'en tenir à des données qui peuvent être anciennes."
    ),
    manual: Manual(
      "https://docs.djangoproject.com/en/4.2/topics/cache/#local-memory-caching",
      "Django 4.2"
    )
  ) { subject in
    let uses = GunicornUse.all(in: subject)
    guard
      let use = uses.first(where: { ($0.workers(cores: subject.machine?.cores ?? 4) ?? 1) > 1 }),
      let workers = use.workers(cores: subject.machine?.cores ?? 4)
    else { return [] }
    let place = String(use.text.lineInFile(use.line))
    let message = Text(
      en: "This cache lives in one process; \(workers) workers run (line \(place)).",
      fr: "Ce cache vit dans un seul processus ; \(workers) workers tournent (ligne \(place))."
    )
    let settings = subject.texts(.python).flatMap { text in
      text.lines.enumerated().compactMap { index, line -> Occurrence? in
        let bare = line.trimmed
        guard !bare.hasPrefix("#"),
          line.contains("LocMemCache")
            || line.contains("SimpleCache") && line.contains("CACHE_TYPE")
        else { return nil }
        return text.occurrence(index + 1, mark: "Cache", message)
      }
    }
    guard let document = subject.document else { return settings }
    var modules: Set<String> = []
    for line in document.prose
    where document.lowered(line).contains("cache")
      && document.lowered(line).hasAny(["mémoire", "in-memory"])
    {
      let parts = document.lines[line - 1].split(separator: "`", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() where index % 2 == 1 && part.hasSuffix(".py") {
        modules.insert(String(part))
      }
    }
    let told = document.prose.compactMap { line -> Occurrence? in
      let text = document.lowered(line)
      guard let module = modules.first(where: { document.lines[line - 1].contains($0) }),
        text.hasAny(["intégrer", "activer", "integrate", "enable", "switch on"])
      else { return nil }
      return document.occurrence(line, mark: module, message)
    }
    return settings + told
  }

  /// A promise without an end.
  static let endlessCapacity = AuditRule(
    "endless",
    .remark,
    Text(en: "A promise without an end", fr: "Une promesse sans fin"),
    consequence: Text(
      en:
        "Everything has a limit: the primary database, a quota, the budget. Without it nobody knows when to act.",
      fr:
        "Tout a une limite : la base primaire, un quota, le budget. Sans elle, personne ne sait quand agir."
    ),
    fix: Text(
      en:
        "Give the load at which the first resource is full, and the month when growth reaches it.",
      fr:
        "Donner la charge où la première ressource est pleine, et le mois où la croissance l'atteint."
    ),
    manual: Manual("https://www.perfdynamics.com/Manifesto/USLscalability.html", "Gunther")
  ) { subject in
    guard let document = subject.document else { return [] }
    let lines = document.prose.filter { line in
      document.lines[line - 1].contains("∞")
        || document.lowered(line).hasAny([
          "scalable infiniment", "infinitely scalable", "unlimited scal",
        ])
    }
    guard let first = lines.first else { return [] }
    let list = lines.map(String.init).joined(separator: ", ")
    return [
      document.occurrence(
        first,
        mark: "∞",
        Text(
          en: "No end is named (lines \(list)).",
          fr: "Aucune fin n'est nommée (lignes \(list))."
        )
      )
    ]
  }

  /// A command substitution in text that no shell reads.
  static let substitutionInText = AuditRule(
    "substitution-in-text",
    .remark,
    Text(
      en: "A command in text that nobody runs",
      fr: "Une commande dans un texte que personne n'exécute"
    ),
    consequence: Text(
      en:
        "The document shows the command, not its result: it has no date, so nobody knows what it is true of.",
      fr:
        "Le document montre la commande, pas son résultat : il n'a pas de date, et personne ne sait de quand il est vrai."
    ),
    fix: Text(en: "Write the date.", fr: "Écrire la date."),
    manual: Manual(
      "https://www.gnu.org/software/bash/manual/html_node/Command-Substitution.html",
      "5.2"
    )
  ) { subject in
    guard let document = subject.document else { return [] }
    return document.prose.compactMap { line -> Occurrence? in
      let text = document.lines[line - 1]
      guard !document.isFenced[line - 1], !text.contains("`"), text.contains("$(date") else {
        return nil
      }
      return document.occurrence(
        line,
        mark: "$(",
        Text(
          en: "`$(date)` was never replaced by the date.",
          fr: "« $(date) » n'a jamais été remplacé par la date."
        )
      )
    }
  }
}
