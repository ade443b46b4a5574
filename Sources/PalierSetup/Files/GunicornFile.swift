import PalierModel

/// A gunicorn.conf.py for each service.
enum GunicornFile {
  static func file(_ plan: ServicePlan) -> SettingsFile {
    SettingsFile(
      "etc/gunicorn/\(plan.service.fileName).conf.py",
      .gunicorn,
      for: plan.service.name,
      Text(en: "application server", fr: "serveur d'application"),
      [
        .line("bind", "'\(plan.listenAddress):\(plan.port)'", plan.listenReason)
      ] + GunicornRules.all.nodes(plan) + [
        plan.isReachedByPeople
          ? .line(
            "accesslog",
            "'-'",
            Text(
              en: "Nobody in front writes that log: it goes to systemd's journal.",
              fr: "Personne devant ne tient ce journal : il va à celui de systemd."
            )
          )
          : .line(
            "accesslog",
            "None",
            Text(
              en: "The web server in front writes that log.",
              fr: "Le serveur web placé devant tient ce journal."
            )
          ),
        .line(
          "errorlog",
          "'-'",
          Text(en: "Faults go to systemd's journal.", fr: "Les fautes vont au journal de systemd.")
        ),
        .line(
          "forwarded_allow_ips",
          "'\(plan.trusted)'",
          plan.trustReason
        ),
      ]
    )
  }
}

extension Service {
  /// The name as a file or a unit has it.
  var fileName: String {
    let name = String(
      name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" }
    )
    return name.hasPrefix("-") ? "service" + name : name
  }
}
