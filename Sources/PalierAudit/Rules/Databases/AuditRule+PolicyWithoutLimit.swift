import PalierModel
import PalierSetup

extension AuditRule {
  /// An eviction policy without the limit that makes it act.
  static let policyWithoutLimit = AuditRule(
    "redis-policy-without-limit",
    .warning,
    Text(en: "An eviction policy without a limit", fr: "Une politique d'éviction sans limite"),
    consequence: Text(
      en:
        "Without maxmemory Redis grows until the machine or its container has no memory left; it never evicts, and the kernel kills it with everything in it.",
      fr:
        "Sans maxmemory, Redis grandit jusqu'à épuiser la mémoire de la machine ou du conteneur ; il n'évince jamais, et le noyau le tue avec tout son contenu."
    ),
    fix: Text(
      en:
        "Set maxmemory well below the container's limit (three quarters leave room for copies and buffers).",
      fr:
        "Fixer maxmemory nettement sous la limite du conteneur (trois quarts laissent de la place aux copies et tampons)."
    ),
    manual: Manual("https://redis.io/docs/latest/develop/reference/eviction/", "7.0")
  ) { subject in
    let files = subject.texts(.redis).compactMap { text -> Occurrence? in
      guard let policy = text.setting("maxmemory_policy"),
        policy.value.lowercased() != "noeviction",
        text.setting("maxmemory") == nil, !text.isBlock || !subject.mentions("maxmemory ")
      else { return nil }
      return text.occurrence(
        policy.line,
        mark: policy.key,
        Text(
          en: "maxmemory-policy without maxmemory never acts.",
          fr: "maxmemory-policy sans maxmemory n'agit jamais."
        )
      )
    }
    guard let document = subject.document else { return files }
    let limits = document.lower.contains {
      $0.contains("maxmemory ") || $0.contains("maxmemory=") || $0.contains("limiter cache")
    }
    let told = subject.texts(.shell).flatMap { text in
      text.lines.enumerated().compactMap { index, line -> Occurrence? in
        guard line.trimmed.hasPrefix("#"), line.contains("maxmemory-policy") else { return nil }
        let section = document.section(around: text.lineInFile(index + 1))
        let isLimited =
          limits
          && section.contains { line in
            let words = document.lowered(line)
            return words.contains("maxmemory ") || words.contains("limiter cache")
          }
        guard !isLimited else { return nil }
        return text.occurrence(
          index + 1,
          mark: "maxmemory-policy",
          Text(
            en: "maxmemory-policy is named here without any maxmemory: it then never acts.",
            fr: "maxmemory-policy est nommé ici sans aucun maxmemory : il n'agit alors jamais."
          )
        )
      }
    }
    return files + told
  }
}
