import PalierModel

/// Settings for an application that is written with Django: `from palier_settings import *`.
enum DjangoFile {
  static func file(_ plan: ServicePlan) -> SettingsFile {
    let rules = DjangoRules.all
    var nodes: [SettingNode] = [
      .verbatim(
        "import os",
        comment: [
          Text(
            en:
              "At the end of the project's settings: from palier_settings import *. Secrets come from the environment.",
            fr:
              "À la fin des réglages du projet : from palier_settings import *. Les secrets viennent de l'environnement."
          )
        ]
      ),
      .line(
        "SECRET_KEY",
        "os.environ['SECRET_KEY']",
        Text(
          en: "Signs sessions: never in a file.",
          fr: "Signe les sessions : jamais dans un fichier."
        )
      ),
      .line(
        "ALLOWED_HOSTS",
        "os.environ['ALLOWED_HOSTS'].split(',')",
        Text(en: "Names that the site answers to.", fr: "Noms auxquels le site répond.")
      ),
    ]
    if let database = plan.callees.first(where: { engine($0.service.kind.value) != nil }) {
      let direct = database.service.kind.value
      let connection: [SettingNode] = [
        .line(
          "ENGINE",
          "'django.db.backends.\(engine(direct) ?? "")'",
          Text(en: "The database of the dossier.", fr: "La base du dossier.")
        ),
        .line("NAME", "os.environ['DATABASE_NAME']", Text(en: "Its name.", fr: "Son nom.")),
        .line("USER", "os.environ['DATABASE_USER']", Text(en: "The account.", fr: "Le compte.")),
        .line(
          "PASSWORD",
          "os.environ['DATABASE_PASSWORD']",
          Text(
            en: "Its password, never in a file.",
            fr: "Son mot de passe, jamais dans un fichier."
          )
        ),
        .line(
          "HOST",
          "'\(plan.host(of: database.service))'",
          Text(
            en: "Where \(database.service.name) listens.",
            fr: "Où \(database.service.name) écoute."
          )
        ),
        .line("PORT", String(database.port), Text(en: "Its port.", fr: "Son port.")),
      ]
      let pooled: [SettingNode] =
        direct == .pgbouncer
        ? [
          .line(
            "DISABLE_SERVER_SIDE_CURSORS",
            "True",
            Text(
              en: "PgBouncer lends connections by transaction; a cursor outlives one.",
              fr: "PgBouncer prête les connexions par transaction ; un curseur y survit."
            )
          )
        ] : []
      nodes.append(
        .block(
          "DATABASES",
          comment: [],
          [
            .block(
              "default",
              comment: [],
              connection + rules.nodes(in: ["DATABASES", "default"], plan) + pooled
            )
          ]
        )
      )
    }
    if let cache = plan.callees.first(where: { $0.service.kind.value.isRedis }) {
      nodes.append(
        .block(
          "CACHES",
          comment: [],
          [
            .block(
              "default",
              comment: [],
              [
                .line(
                  "BACKEND",
                  "'django.core.cache.backends.redis.RedisCache'",
                  Text(
                    en: "One cache for all workers.",
                    fr: "Un seul cache pour tous les workers."
                  )
                ),
                .line(
                  "LOCATION",
                  "'redis://\(plan.host(of: cache.service)):\(cache.port)/0'",
                  Text(
                    en: "Where \(cache.service.name) listens.",
                    fr: "Où \(cache.service.name) écoute."
                  )
                ),
              ]
            )
          ]
        )
      )
    }
    nodes += rules.nodes(plan)
    nodes.append(
      .verbatim(
        """
        if os.environ.get('TLS') == 'off':
            SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
        """,
        comment: [
          Text(
            en:
              "Until the site has its certificate, start it with TLS=off: over plain HTTP browsers keep secure cookies back, and nobody could log in.",
            fr:
              "Tant que le site n'a pas son certificat, démarrez-le avec TLS=off : en HTTP simple, les navigateurs retiennent les cookies sûrs, et personne ne pourrait se connecter."
          )
        ]
      )
    )
    if !plan.callers.isEmpty {
      nodes.append(
        .line(
          "SECURE_PROXY_SSL_HEADER",
          "('HTTP_X_FORWARDED_PROTO', 'https')",
          Text(
            en: "The proxy in front says whether people came in under TLS.",
            fr: "Le mandataire placé devant dit si les gens sont venus sous TLS."
          )
        )
      )
    }
    let folder = plan.staticFolder(of: plan.service)
    nodes.append(
      .line(
        "STATIC_ROOT",
        "'\(folder ?? "/var/www/\(plan.service.fileName)/static")'",
        folder != nil
          ? Text(
            en: "Where collectstatic puts files; nginx sends what is asked for under /static/.",
            fr: "Où collectstatic met les fichiers ; nginx envoie ce qui est demandé sous /static/."
          )
          : Text(
            en:
              "Where collectstatic puts files; nothing here sends them: a web server in front or a package such as WhiteNoise must.",
            fr:
              "Où collectstatic met les fichiers ; rien ici ne les envoie : il y faut un serveur web devant ou un paquet comme WhiteNoise."
          )
      )
    )
    return SettingsFile(
      "django/\(plan.service.fileName)/palier_settings.py",
      .django,
      for: plan.service.name,
      Text(en: "the application's Django", fr: "le Django de l'application"),
      nodes
    )
  }

  private static func engine(_ kind: ServiceKind) -> String? {
    switch kind {
    case .postgresql, .pgbouncer: "postgresql"
    case .mysql, .mariadb: "mysql"
    default: nil
    }
  }
}
