import PalierModel
import PalierSetup

extension AuditRule {
  /// More connections than files that a worker may open.
  static let nginxDescriptors = AuditRule(
    "nginx-descriptors",
    .warning,
    Text(en: "More connections than open files", fr: "Plus de connexions que de fichiers ouverts"),
    consequence: Text(
      en:
        "Each connection takes a descriptor, a proxied one takes two: at the limit nginx logs “Too many open files” and refuses people while memory and cores are idle.",
      fr:
        "Chaque connexion prend un descripteur, une connexion relayée deux : à la limite, nginx note « Too many open files » et refuse des gens alors que mémoire et cœurs sont libres."
    ),
    fix: Text(
      en:
        "Set worker_rlimit_nofile to at least twice worker_connections, and LimitNOFILE of its unit likewise.",
      fr:
        "Fixer worker_rlimit_nofile à au moins deux fois worker_connections, et LimitNOFILE de son unité de même."
    ),
    manual: Manual("https://nginx.org/en/docs/ngx_core_module.html#worker_rlimit_nofile", "1.22")
  ) { subject in
    subject.texts(.nginx).compactMap { text -> Occurrence? in
      guard
        let limit = text.nginx.last(where: { $0.name == "worker_rlimit_nofile" }),
        let files = limit.arguments.first.flatMap({ Int($0) }),
        let events = text.nginx.last(where: { $0.name == "events" }),
        let setting = events.children?.last(where: { $0.name == "worker_connections" }),
        let connections = setting.arguments.first.flatMap({ Int($0) }), connections > files
      else { return nil }
      let place = String(text.lineInFile(limit.line))
      return text.occurrence(
        setting.line,
        mark: setting.name,
        Text(
          en:
            "\(connections) connections for a worker that may open \(files) files (line \(place)).",
          fr:
            "\(connections) connexions pour un worker qui peut ouvrir \(files) fichiers (ligne \(place))."
        )
      )
    }
  }
}
