import PalierModel
import PalierSetup

extension AuditRule {
  /// A service of the system that the division of the machine leaves out.
  static let serviceWithoutLimit = AuditRule(
    "service-left-out",
    .remark,
    Text(
      en: "A service that the limits leave out",
      fr: "Un service que les limites oublient"
    ),
    consequence: Text(
      en:
        "It runs on the same machine without any limit: what it takes is missing from the others, whose limits were added up without it.",
      fr:
        "Il tourne sur la même machine sans aucune limite : ce qu'il prend manque aux autres, dont les limites ont été additionnées sans lui."
    ),
    fix: Text(
      en: "Measure what it takes, and give it limits beside the others.",
      fr: "Mesurer ce qu'il prend, et lui donner des limites à côté des autres."
    ),
    manual: Manual("https://docs.docker.com/engine/containers/resource_constraints/", "28")
  ) { subject in
    guard let document = subject.document else { return [] }
    let blocks = subject.texts(.compose).map { ($0, ComposeService.all(in: $0)) }.filter {
      $0.1.count { $0.cores != nil || $0.memory != nil } >= 2
    }
    guard let first = blocks.first, let place = first.1.first else { return [] }
    let known = [
      "nginx", "postgres", "redis", "minio", "mongo", "mysql", "mariadb", "rabbitmq",
      "elasticsearch", "meilisearch",
    ]
    let limited = Set(blocks.flatMap { $0.1.flatMap { [$0.name.lowercased(), $0.image] } })
    for line in document.prose {
      let text = document.lowered(line)
      guard text.hasAny(["docker compose", "docker-compose"]) else { continue }
      let named = known.filter { text.contains($0) }
      let missing = named.filter { name in !limited.contains { $0.contains(name) } }
      guard named.count >= 3, !missing.isEmpty else { continue }
      let list = missing.joined(separator: ", ")
      return [
        place.occurrence(
          place.line,
          Text(
            en: "Line \(String(line)) runs \(list) on this machine too; no block here limits it.",
            fr:
              "La ligne \(String(line)) fait aussi tourner \(list) sur cette machine ; aucun bloc d'ici ne le limite."
          )
        )
      ]
    }
    return []
  }
}
