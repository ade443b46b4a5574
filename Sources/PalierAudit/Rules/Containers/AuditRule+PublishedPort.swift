import PalierDossier
import PalierModel
import PalierSetup

extension AuditRule {
  /// A database that Docker opens to the whole network.
  static let publishedPort = AuditRule(
    "database-port-published",
    .warning,
    Text(en: "A database open to the network", fr: "Une base ouverte au réseau"),
    consequence: Text(
      en:
        "A published port without an address listens everywhere, and Docker's rules come before those of ufw: the database is reachable from outside whatever the firewall says.",
      fr:
        "Un port publié sans adresse écoute partout, et les règles de Docker passent avant celles d'ufw : la base est joignable de l'extérieur, quoi que dise le pare-feu."
    ),
    fix: Text(
      en: "Leave `ports` out (services of one file reach each other), or bind it to 127.0.0.1.",
      fr:
        "Retirer « ports » (les services d'un fichier se joignent entre eux), ou le lier à 127.0.0.1."
    ),
    manual: Manual(
      "https://docs.docker.com/engine/network/packet-filtering-firewalls/#docker-and-ufw",
      "28"
    )
  ) { subject in
    let databases: Set<String> = [
      "postgres", "postgresql", "postgis", "mysql", "mariadb", "redis", "valkey", "mongo",
      "memcached",
    ]
    return subject.texts(.compose).flatMap { text in
      ComposeService.all(in: text).flatMap { service -> [Occurrence] in
        guard databases.contains(service.image), let ports = service.node["ports"] else {
          return []
        }
        return ports.items.compactMap { port in
          guard let published = port.text, published.contains(":"),
            published.split(separator: ":").count == 2
          else { return nil }
          let name = service.name
          return service.occurrence(
            port.location.line,
            mark: published,
            Text(
              en: "`\(name)` listens on every address of the machine (\(published)).",
              fr: "« \(name) » écoute sur toutes les adresses de la machine (\(published))."
            ),
            replacement: .some(
              text.lines[port.location.line - text.firstLine].replacing(
                published,
                with: "127.0.0.1:\(published)"
              )
            )
          )
        }
      }
    }
  }
}
