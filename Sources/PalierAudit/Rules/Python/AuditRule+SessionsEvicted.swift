import PalierModel
import PalierSetup

extension AuditRule {
  /// Sessions in a cache that drops them when it is full.
  static let sessionsEvicted = AuditRule(
    "sessions-evicted",
    .warning,
    Text(en: "Sessions evicted with other data", fr: "Des sessions évincées avec d'autres données"),
    consequence: Text(
      en:
        "The memory limit and the eviction policy hold for the whole Redis server, all numbered databases together: when cached pages fill it, sessions go too, and people are logged out at the peak.",
      fr:
        "La limite de mémoire et la politique d'éviction valent pour tout le serveur Redis, toutes bases numérotées confondues : quand le cache le remplit, des sessions partent aussi, et des gens sont déconnectés à la pointe."
    ),
    fix: Text(
      en:
        "Keep sessions in the database behind the cache (cached_db), or in a Redis of their own with noeviction.",
      fr:
        "Garder les sessions en base derrière le cache (cached_db), ou dans un Redis à part, en noeviction."
    ),
    manual: Manual("https://redis.io/docs/latest/develop/reference/eviction/", "7.0")
  ) { subject in
    var found: [Occurrence] = []
    let policies = subject.texts(.redis).compactMap { text -> (SourceText, FoundSetting)? in
      text.setting("maxmemory_policy").map { (text, $0) }
    }
    .filter { $0.1.value.lowercased() != "noeviction" }
    for text in subject.texts(.python) {
      for (index, line) in text.lines.enumerated() {
        let bare = line.trimmed
        guard bare.hasPrefix("SESSION_ENGINE"), bare.contains("sessions.backends.cache"),
          !bare.contains("cached_db"),
          let (redis, policy) = policies.first
        else { continue }
        let (word, place) = (policy.value, String(redis.lineInFile(policy.line)))
        found.append(
          text.occurrence(
            index + 1,
            mark: "SESSION_ENGINE",
            Text(
              en: "Sessions live only in a Redis that evicts by \(word) (line \(place)).",
              fr: "Les sessions ne sont que dans un Redis qui évince en \(word) (ligne \(place))."
            ),
            replacement: .some(line.replacing("backends.cache'", with: "backends.cached_db'"))
          )
        )
      }
    }
    // A document may only say what it does, in comments.
    for text in subject.texts(.shell, .redis) {
      guard subject.document != nil, subject.mentions("redis"),
        let session = text.lines.firstIndex(where: { $0.lowercased().contains("session") }),
        let policy = text.lines.firstIndex(where: {
          $0.lowercased().hasAny(["least recently used", "allkeys-lru", "allkeys-lfu", " lru"])
        }), session != policy
      else { continue }
      let place = String(text.lineInFile(session + 1))
      found.append(
        text.occurrence(
          policy + 1,
          Text(
            en:
              "The same Redis holds sessions (line \(place)) and is to drop what was used least recently.",
            fr:
              "Le même Redis garde des sessions (ligne \(place)) et doit oublier ce qui a servi le moins récemment."
          )
        )
      )
    }
    return found
  }
}
