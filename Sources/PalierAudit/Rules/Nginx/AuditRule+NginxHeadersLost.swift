import PalierModel
import PalierSetup

extension AuditRule {
  /// Headers of an outer block that an inner `add_header` takes away.
  static let nginxHeadersLost = AuditRule(
    "nginx-headers-lost",
    .warning,
    Text(
      en: "Headers lost by an inner add_header",
      fr: "En-têtes perdus par un add_header intérieur"
    ),
    consequence: Text(
      en:
        "A block inherits the add_header of the level above only if it has none of its own; with one, all of those above are gone from its responses.",
      fr:
        "Un bloc n'hérite des add_header du niveau supérieur que s'il n'en a aucun ; avec un seul, tous ceux du dessus manquent à ses réponses."
    ),
    fix: Text(
      en: "Repeat the outer headers in the inner block, by a file that both include.",
      fr:
        "Répéter les en-têtes extérieurs dans le bloc intérieur, par un fichier que les deux incluent."
    ),
    manual: Manual("https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header", "1.22")
  ) { subject in
    let texts = subject.texts(.nginx)
    func headers(_ nodes: [NginxNode]) -> [NginxNode] { nodes.filter { $0.name == "add_header" } }
    func name(_ node: NginxNode) -> String { (node.arguments.first ?? "").lowercased() }
    var found: [Occurrence] = []
    func lost(_ inner: NginxNode, of text: SourceText, outer: [NginxNode], line: Int) {
      let own = headers(inner.children ?? [])
      guard let first = own.first else { return }
      let missing = outer.filter { header in !own.contains { name($0) == name(header) } }
      guard !missing.isEmpty else { return }
      let list = missing.compactMap(\.arguments.first).joined(separator: ", ")
      let block = ([inner.name] + inner.arguments).joined(separator: " ")
      found.append(
        text.occurrence(
          first.line,
          mark: "add_header",
          Text(
            en:
              "`\(block)` has an add_header of its own, so it loses \(list) of line \(String(line)).",
            fr:
              "« \(block) » a son propre add_header : il perd \(list) de la ligne \(String(line))."
          )
        )
      )
    }
    func visit(_ nodes: [NginxNode], outer: [NginxNode], in text: SourceText) {
      for node in nodes {
        guard let children = node.children else { continue }
        if let first = outer.first {
          lost(node, of: text, outer: outer, line: text.lineInFile(first.line))
        }
        let own = headers(children)
        visit(children, outer: own.isEmpty ? outer : own, in: text)
      }
    }
    for text in texts { visit(text.nginx, outer: headers(text.nginx), in: text) }
    // Locations that a document shows outside any server belong into the one that it shows.
    let servers = texts.flatMap { text in
      text.nginx.filter { $0.name == "server" && !headers($0.children ?? []).isEmpty }.map {
        (text, $0)
      }
    }
    if subject.document != nil, servers.count == 1 {
      let outer = headers(servers[0].1.children ?? [])
      let line = servers[0].0.lineInFile(outer[0].line)
      for text in texts {
        for node in text.nginx where node.name == "location" {
          lost(node, of: text, outer: outer, line: line)
        }
      }
    }
    return found
  }
}
