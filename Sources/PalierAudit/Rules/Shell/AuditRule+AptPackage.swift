import PalierModel
import PalierSetup

extension AuditRule {
  /// A package that Debian and Ubuntu do not have.
  static let aptPackage = AuditRule(
    "package-not-in-distribution",
    .error,
    Text(
      en: "A package the distribution does not have",
      fr: "Un paquet que la distribution n'a pas"
    ),
    consequence: Text(
      en:
        "apt installs nothing of the whole line: “Unable to locate package”, whatever else it names.",
      fr:
        "apt n'installe rien de toute la ligne : « Unable to locate package », quoi qu'elle nomme d'autre."
    ),
    fix: Text(
      en: "Use the package's name here, or add its maker's repository first.",
      fr: "Utiliser le nom du paquet, ou ajouter d'abord le dépôt de son éditeur."
    ),
    manual: Manual("https://packages.debian.org/bookworm/", "Debian 12, Ubuntu 22.04")
  ) { subject in
    let addsRepository = subject.commands.contains { _, command in
      command.program == "add-apt-repository"
        || command.words.contains {
          $0.hasAny(["sources.list.d", "apt/keyrings", "nodesource", "get.docker.com"])
        }
        || command.output?.contains("sources.list") == true
    }
    guard !addsRepository else { return [] }
    return subject.commands.compactMap { text, command -> Occurrence? in
      guard ["apt", "apt-get", "aptitude"].contains(command.program),
        command.arguments.contains("install")
      else { return nil }
      let wrong = command.arguments.filter { elsewhere[$0] != nil }
      guard let first = wrong.first else { return nil }
      var line = text.lines[command.line - 1]
      let isMended = wrong.allSatisfy { elsewhere[$0]?.isEmpty == false }
      for name in wrong { line = line.replacing(" " + name, with: " " + (elsewhere[name] ?? name)) }
      let list = wrong.joined(separator: ", ")
      let right = wrong.compactMap { name in
        elsewhere[name].flatMap { $0.isEmpty ? nil : "\(name) → \($0)" }
      }
      .joined(separator: ", ")
      return text.occurrence(
        command.line,
        mark: first,
        Text(
          en: "Neither Debian 12 nor Ubuntu 22.04 has: \(list).",
          fr: "Ni Debian 12 ni Ubuntu 22.04 n'ont : \(list)."
        ),
        fix: right.isEmpty
          ? nil
          : Text(
            en: "The names here: \(right). What has none comes from its maker's repository.",
            fr: "Les noms ici : \(right). Ce qui n'en a pas vient du dépôt de son éditeur."
          ),
        replacement: isMended ? .some(line) : nil
      )
    }
  }

  /// Names under which neither distribution has a package, with the right one; empty: not packaged.
  static let elsewhere: [String: String] = [
    "node-exporter": "prometheus-node-exporter", "node_exporter": "prometheus-node-exporter",
    "mysql-exporter": "prometheus-mysqld-exporter", "mysqld-exporter": "prometheus-mysqld-exporter",
    "mysqld_exporter": "prometheus-mysqld-exporter", "redis-exporter": "prometheus-redis-exporter",
    "redis_exporter": "prometheus-redis-exporter",
    "postgres-exporter": "prometheus-postgres-exporter",
    "postgres_exporter": "prometheus-postgres-exporter",
    "nginx-exporter": "prometheus-nginx-exporter",
    "alertmanager": "prometheus-alertmanager", "certbot-nginx": "python3-certbot-nginx",
    "grafana": "",
    "docker-ce": "docker.io", "docker-compose-plugin": "", "mongodb-org": "", "elasticsearch": "",
    "kibana": "", "minio": "", "python-certbot-nginx": "python3-certbot-nginx",
    "pip": "python3-pip",
    "pip3": "python3-pip", "postgres": "postgresql", "loki": "", "promtail": "",
  ]
}
