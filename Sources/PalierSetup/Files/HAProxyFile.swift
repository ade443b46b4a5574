import PalierModel

/// A whole haproxy.cfg: one backend of all the services that HAProxy calls.
enum HAProxyFile {
  static func file(_ plan: ServicePlan, in setup: SetupPlan) -> SettingsFile {
    let places = plan.places
    var global: [SettingNode] = [
      .line(
        "log",
        "stdout format raw local0",
        Text(
          en: "Requests and faults go to systemd's journal.",
          fr: "Requêtes et fautes vont au journal de systemd."
        )
      ),
      .line(
        "stats socket",
        places.path(places.isContainers ? "/var/lib/haproxy/admin.sock" : "/run/haproxy/admin.sock")
          + " mode 660 level admin",
        Text(
          en: "Asked by administrators for what goes on.",
          fr: "Interrogé par les administrateurs sur ce qui se passe."
        )
      ),
    ]
    if places.root.isEmpty, !places.isContainers {
      for (key, value) in [
        ("user", "haproxy"), ("group", "haproxy"), ("chroot", "/var/lib/haproxy"),
      ] {
        global.append(
          .line(
            key,
            value,
            Text(
              en: "It gives up root's rights once its ports are open, as Debian has it.",
              fr: "Il renonce aux droits de root une fois ses ports ouverts, comme sous Debian."
            )
          )
        )
      }
    }
    return SettingsFile(
      "etc/haproxy/haproxy.cfg",
      .haproxy,
      for: plan.service.name,
      Text(en: "proxy and load balancer", fr: "mandataire et répartiteur de charge"),
      [
        .block("global", comment: [], global + HAProxyRules.all.nodes(in: ["global"], plan)),
        .block(
          "defaults",
          comment: [],
          [
            .line(
              "mode",
              "http",
              Text(
                en: "Requests are shared out, not connections.",
                fr: "On répartit des requêtes, non des connexions."
              )
            ),
            .line(
              "log",
              "global",
              Text(en: "As above.", fr: "Comme ci-dessus.")
            ),
            .line(
              "option httplog",
              "",
              Text(
                en: "A line for each request, with how long it waited and where.",
                fr: "Une ligne par requête, avec combien de temps elle a attendu et où."
              )
            ),
            .line(
              "option forwardfor",
              "",
              Text(
                en: "Services behind see people's addresses.",
                fr: "Les services placés derrière voient les adresses des gens."
              )
            ),
            .line(
              "option redispatch",
              "",
              Text(
                en: "A request whose server is down goes to another one.",
                fr: "Une requête dont le serveur est en panne va à un autre."
              )
            ),
          ] + HAProxyRules.all.nodes(in: ["defaults"], plan)
        ),
        .block(
          "frontend people",
          comment: [],
          [
            .line(
              "bind",
              (places.address ?? "*") + ":\(plan.port)",
              Text(
                en: "Where people come in; add TLS with your certificate.",
                fr: "Où les gens arrivent ; ajoutez TLS avec votre certificat."
              )
            ),
            .line(
              "http-request",
              "set-header X-Forwarded-Proto https if { ssl_fc }",
              Text(
                en: "Services behind know that people came in under TLS.",
                fr: "Les services placés derrière savent que les gens sont venus sous TLS."
              )
            ),
            .line(
              "default_backend",
              "application",
              Text(en: "Everything goes there.", fr: "Tout y va.")
            ),
          ]
        ),
        .block("backend application", comment: [], backend(plan, in: setup)),
      ]
    )
  }

  private static func backend(_ plan: ServicePlan, in setup: SetupPlan) -> [SettingNode] {
    [
      .line(
        "balance",
        "leastconn",
        Text(
          en: "The next request goes where the fewest are at work.",
          fr: "La requête suivante va où il y en a le moins en cours."
        )
      )
    ]
      + plan.callees.map { callee in
        let name = callee.service.name
        let workers = setup.services.first { $0.service.name == name }?.workers
        let most = workers.flatMap { HAProxyConnections.most(behind: callee.service, workers: $0) }
        let server =
          "\(callee.service.fileName) \(plan.host(of: callee.service)):\(callee.port) check"
          + (most.map { " maxconn \($0)" } ?? "")
        let reason =
          most.map {
            Text(
              en:
                "\(name) works on \($0) requests at once: others wait here, where they are counted and time out.",
              fr:
                "\(name) traite \($0) requêtes à la fois : les autres attendent ici, où elles sont comptées et expirent."
            )
          }
          ?? Text(
            en: "\(name) takes as many requests as come.",
            fr: "\(name) prend autant de requêtes qu'il en vient."
          )
        return .line("server", server, reason)
      }
  }
}
