import PalierModel
import PalierSetup

extension AuditRule {
  /// A server that hands no request to the application.
  static let nginxServesNothing = AuditRule(
    "nginx-nothing-passed-on",
    .warning,
    Text(en: "No request reaches the application", fr: "Aucune requête n'atteint l'application"),
    consequence: Text(
      en:
        "nginx looks for files under its default root and answers 404; the application is never asked.",
      fr:
        "nginx cherche des fichiers sous sa racine par défaut et répond 404 ; l'application n'est jamais appelée."
    ),
    fix: Text(
      en:
        "Add `location / { proxy_pass http://ADDRESS; }` with the address that the application binds.",
      fr:
        "Ajouter « location / { proxy_pass http://ADRESSE; } » avec l'adresse qu'écoute l'application."
    ),
    manual: Manual("https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass", "1.22")
  ) { subject in
    let passes: Set<String> = [
      "proxy_pass", "fastcgi_pass", "uwsgi_pass", "grpc_pass", "scgi_pass", "return", "root",
      "alias",
      "try_files", "rewrite", "include", "stub_status", "location",
    ]
    let texts = subject.texts(.nginx)
    var isPassed = false
    for text in texts {
      for node in text.nginx {
        node.walk { directive, _ in
          if directive.name.hasSuffix("_pass") { isPassed = true }
        }
      }
    }
    let applications = GunicornUse.all(in: subject)
    guard !isPassed, let application = applications.first else { return [] }
    var found: [Occurrence] = []
    for text in texts {
      for node in text.nginx {
        node.walk { server, _ in
          guard server.name == "server", let children = server.children,
            !children.contains(where: { passes.contains($0.name) })
          else { return }
          let place = String(application.text.lineInFile(application.line))
          found.append(
            text.occurrence(
              server.line,
              mark: "server",
              Text(
                en:
                  "Neither this server nor any other block passes requests to gunicorn (line \(place)).",
                fr:
                  "Ni ce serveur ni un autre bloc ne transmet de requêtes à gunicorn (ligne \(place))."
              )
            )
          )
        }
      }
    }
    return found
  }
}
