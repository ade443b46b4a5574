import PalierModel

/// nginx.conf: a proxy before the first service that nginx calls, or a server of files.
enum NginxFile {
  static func file(_ plan: ServicePlan) -> SettingsFile {
    let rules = NginxRules.all
    let places = plan.places
    var main: [SettingNode] = []
    if places.root.isEmpty {
      main.append(
        .line(
          "user",
          places.account ?? "www-data",
          Text(
            en: "The account that Debian made for web servers.",
            fr: "Le compte que Debian réserve aux serveurs web."
          )
        )
      )
    }
    main += [
      .line(
        "pid",
        places.path("/run/nginx.pid"),
        Text(
          en: "Where Debian's unit looks for the process.",
          fr: "Où l'unité de Debian cherche le processus."
        )
      ),
      .line(
        "error_log",
        places.path("/var/log/nginx/error.log") + " warn",
        Text(
          en: "Faults, without what is merely worth knowing.",
          fr: "Les fautes, sans les simples informations."
        )
      ),
    ]
    return SettingsFile(
      "etc/nginx/nginx.conf",
      .nginx,
      for: plan.service.name,
      Text(en: "web server and proxy", fr: "serveur web et mandataire"),
      main + rules.nodes(plan) + [
        .block("events", comment: [], rules.nodes(in: ["events"], plan)),
        .block("http", comment: [], http(plan)),
      ]
    )
  }

  private static func http(_ plan: ServicePlan) -> [SettingNode] {
    let rules = NginxRules.all
    let places = plan.places
    var nodes: [SettingNode] = [
      .line(
        "include",
        "/etc/nginx/mime.types",
        Text(en: "Types of files by their names.", fr: "Les types de fichiers d'après leurs noms.")
      ),
      .line(
        "default_type",
        "application/octet-stream",
        Text(
          en: "Anything else is downloaded, not shown.",
          fr: "Le reste est téléchargé, non affiché."
        )
      ),
      .line(
        "access_log",
        places.path("/var/log/nginx/access.log") + " combined buffer=64k flush=5s",
        Text(
          en: "Written in blocks, not line by line, so that logging does not wait for the disk.",
          fr: "Écrit par blocs et non ligne à ligne : le journal n'attend pas le disque."
        )
      ),
    ]
    if !places.root.isEmpty {
      for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
        nodes.append(
          .line(
            kind + "_temp_path",
            places.path("/var/lib/nginx/" + kind),
            Text(en: "Under the folder that was given.", fr: "Sous le dossier donné.")
          )
        )
      }
    }
    nodes += rules.nodes(in: ["http"], plan)
    if NginxRules.gzip.value(for: plan) != nil {
      nodes.append(
        .line(
          "gzip_types",
          "text/css text/plain application/json application/javascript image/svg+xml",
          Text(
            en: "Text; images and video are compressed already.",
            fr: "Du texte ; images et vidéos sont déjà comprimées."
          )
        )
      )
    }
    if let callee = plan.callees.first { nodes.append(upstream(plan, callee)) }
    nodes.append(server(plan))
    return nodes
  }

  private static func upstream(
    _ plan: ServicePlan,
    _ callee: (service: Service, port: Int)
  ) -> SettingNode {
    .block(
      "upstream " + name(callee.service),
      comment: [],
      [
        .line(
          "server",
          "\(plan.host(of: callee.service)):\(callee.port) max_fails=0",
          Text(
            en:
              "\(callee.service.name), on this machine; the only one, so that it is never left out.",
            fr: "\(callee.service.name), sur cette machine ; le seul, donc jamais écarté."
          )
        )
      ] + NginxRules.all.nodes(in: ["http", "upstream"], plan)
    )
  }

  private static func server(_ plan: ServicePlan) -> SettingNode {
    var nodes: [SettingNode] = [
      .line(
        "listen",
        (plan.places.address.map { $0 + ":" } ?? "") + String(plan.port),
        Text(
          en: "Where people come in; add TLS with your certificate.",
          fr: "Où les gens arrivent ; ajoutez TLS avec votre certificat."
        )
      )
    ]
    guard let callee = plan.callees.first?.service else {
      nodes.append(
        .line(
          "root",
          plan.places.path("/var/www/html"),
          Text(en: "The files that are served.", fr: "Les fichiers servis.")
        )
      )
      return .block("server", comment: [], nodes)
    }
    let keepsAlive = NginxRules.upstreamKeepalive.value(for: plan) != nil
    var location: [SettingNode] = [
      .line(
        "proxy_pass",
        "http://" + name(callee),
        Text(en: "Everything goes to \(callee.name).", fr: "Tout va à \(callee.name).")
      ),
      .line(
        "proxy_http_version",
        "1.1",
        Text(en: "Connections can stay open.", fr: "Les connexions peuvent rester ouvertes.")
      ),
      .line(
        "proxy_set_header",
        "Connection " + (keepsAlive ? "\"\"" : "close"),
        keepsAlive
          ? Text(
            en: "Keeps connections to the service open.",
            fr: "Garde ouvertes les connexions vers le service."
          )
          : Text(
            en: "Synchronous workers close each connection.",
            fr: "Des workers synchrones ferment chaque connexion."
          )
      ),
    ]
    for (header, value) in [
      ("Host", "$host"), ("X-Forwarded-For", "$proxy_add_x_forwarded_for"),
      ("X-Forwarded-Proto", "$scheme"),
    ] {
      location.append(
        .line(
          "proxy_set_header",
          "\(header) \(value)",
          Text(
            en: "What the service cannot see behind a proxy.",
            fr: "Ce que le service ne voit pas derrière un mandataire."
          )
        )
      )
    }
    location += NginxRules.all.nodes(in: ["http", "server", "location"], plan)
    nodes.append(.block("location /", comment: [], location))
    if let folder = plan.staticFolder(of: callee) { nodes.append(files(under: folder)) }
    return .block("server", comment: [], nodes)
  }

  private static func files(under folder: String) -> SettingNode {
    .block(
      "location /static/",
      comment: [],
      [
        .line(
          "alias",
          folder + "/",
          Text(
            en: "Django's collectstatic puts them there; they cost the application nothing.",
            fr: "Le collectstatic de Django les met là ; ils ne coûtent rien à l'application."
          )
        )
      ]
    )
  }

  /// A service's name as nginx takes it for an upstream.
  private static func name(_ service: Service) -> String {
    String(service.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
