import PalierModel

/// The environment of uvicorn, which has no settings file of its own.
enum UvicornFile {
  static func path(_ plan: ServicePlan) -> String { "etc/uvicorn/\(plan.service.fileName).env" }

  static func file(_ plan: ServicePlan) -> SettingsFile {
    SettingsFile(
      path(plan),
      .uvicorn,
      for: plan.service.name,
      Text(en: "application server", fr: "serveur d'application"),
      [
        .line("UVICORN_HOST", plan.listenAddress, plan.listenReason),
        .line(
          "UVICORN_PORT",
          String(plan.port),
          Text(en: "The port that its callers know.", fr: "Le port que connaissent ses appelants.")
        ),
        .line(
          "FORWARDED_ALLOW_IPS",
          plan.trusted,
          plan.trustReason
        ),
      ] + UvicornRules.all.nodes(plan)
    )
  }
}
