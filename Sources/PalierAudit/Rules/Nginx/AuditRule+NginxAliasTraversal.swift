import PalierModel
import PalierSetup

extension AuditRule {
  /// An alias through which files beside its folder can be read.
  static let nginxAliasTraversal = AuditRule(
    "nginx-alias-traversal",
    .error,
    Text(
      en: "An alias that opens the folder above",
      fr: "Un alias qui ouvre le dossier du dessus"
    ),
    consequence: Text(
      en:
        "nginx puts what follows the location behind the alias: /images../.env becomes …/images/../.env, and anybody reads the files beside that folder.",
      fr:
        "nginx met derrière l'alias ce qui suit la location : /images../.env devient …/images/../.env, et n'importe qui lit les fichiers à côté de ce dossier."
    ),
    fix: Text(
      en: "End the location with a slash, as the alias does.",
      fr: "Terminer la location par une barre, comme l'alias."
    ),
    manual: Manual("https://nginx.org/en/docs/http/ngx_http_core_module.html#alias", "1.22")
  ) { subject in
    subject.texts(.nginx).flatMap { text in
      var found: [Occurrence] = []
      for node in text.nginx {
        node.walk { node, _ in
          // Only a prefix is continued by what follows it.
          guard node.name == "location", node.arguments.first != "=",
            let path = node.arguments.last, path.hasPrefix("/"), !path.hasSuffix("/"),
            node.arguments.count == 1 || node.arguments.first == "^~",
            let alias = node.children?.first(where: { $0.name == "alias" }),
            alias.arguments.first?.hasSuffix("/") == true
          else { return }
          let line = text.lines.indices.contains(node.line - 1) ? text.lines[node.line - 1] : ""
          found.append(
            text.occurrence(
              node.line,
              mark: path,
              Text(
                en: "`\(path)` has no slash at its end, and its alias has one.",
                fr: "« \(path) » n'a pas de barre à la fin, et son alias en a une."
              ),
              replacement: .some(line.replacing(path, with: path + "/", maxReplacements: 1))
            )
          )
        }
      }
      return found
    }
  }
}
