import PalierModel
import PalierSetup

extension AuditRule {
  /// A proxy that waits for ever.
  static let haproxyTimeouts = AuditRule(
    "haproxy-no-timeouts",
    .warning,
    Text(en: "A proxy that waits for ever", fr: "Un mandataire qui attend sans fin"),
    consequence: Text(
      en:
        "haproxy warns at each start: “missing timeouts”. A client that goes away, or a server that hangs, keeps its connection until the limit is full and nobody gets in.",
      fr:
        "haproxy avertit à chaque démarrage : « missing timeouts ». Un client parti ou un serveur bloqué garde sa connexion jusqu'à ce que la limite soit pleine et que personne n'entre plus."
    ),
    fix: Text(
      en: "Set `timeout connect`, `timeout client` and `timeout server` in `defaults`.",
      fr: "Fixer « timeout connect », « timeout client » et « timeout server » dans « defaults »."
    ),
    manual: Manual("https://docs.haproxy.org/2.6/configuration.html#timeout%20client", "2.6")
  ) { subject in
    subject.texts(.haproxy).flatMap { text -> [Occurrence] in
      var common: Set<String> = []
      var section: (kind: String, line: Int, timeouts: Set<String>)?
      var found: [Occurrence] = []
      func end() {
        guard let (kind, line, timeouts) = section else { return }
        if kind == "defaults" { common = timeouts }
        let needed: [String: [String]] = [
          "frontend": ["client"], "backend": ["connect", "server"],
          "listen": ["client", "connect", "server"],
        ]
        let missing = (needed[kind] ?? []).filter { !common.union(timeouts).contains($0) }
        guard !missing.isEmpty else { return }
        let list = missing.joined(separator: ", ")
        found.append(
          text.occurrence(
            line,
            mark: kind,
            Text(en: "No timeout for: \(list).", fr: "Aucun délai pour : \(list).")
          )
        )
      }
      for (index, line) in text.lines.enumerated() {
        let words = line.split(separator: " ").map(String.init)
        guard let first = words.first, !first.hasPrefix("#") else { continue }
        if ["global", "defaults", "frontend", "backend", "listen", "userlist", "peers"].contains(
          first
        ) {
          end()
          section = (first, index + 1, [])
        } else if first == "timeout", words.count > 2 {
          section?.timeouts.insert(words[1])
        }
      }
      end()
      return found
    }
  }
}
