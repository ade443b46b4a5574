import PalierModel

extension Draft {
  /// Writes `actions` and `journeys`.
  func writeActions(to page: inout DraftPage) {
    page.gap()
    let chosen = logs.map { DraftActions($0, in: page.language) }
    guard let logs, let chosen, !chosen.order.isEmpty else {
      page.ask(
        Text(
          en: "What can a user do? Each action is one request. An access log tells (--from-log).",
          fr:
            "Que peut faire un utilisateur ? Chaque action est une requête. Un journal d'accès le dit (--from-log)."
        ),
        answers: [
          "actions:", "  home: { request: GET /, think: 5..20 s }",
          "  search: { request: GET /search?q=palier, think: 5..15 s }",
        ]
      )
      return
    }
    page.comment(
      Text(
        en: """
          What people do, all of it from \(logs.sources). `think` has the mean of the log in its middle and begins \
          where a quarter of the times lie below. Paths stand without what follows a question \
          mark, which may be private.
          """,
        fr: """
          Ce que font les gens, tout d'après \(logs.sources). « think » a en son milieu la moyenne du \
          journal, et commence là où un quart des temps est en dessous. Les chemins sont écrits \
          sans ce qui suit un point d'interrogation, qui peut être privé.
          """
      )
    )
    if chosen.actions.contains(where: { $0.found.pattern.contains(PathTree.anything) }) {
      page.ask(
        Text(
          en: """
            Which pages of each pattern with \(PathTree.anything) should a test ask for? One page \
            alone comes from caches: a file for `rows`, and \("$row.NAME") in the path, spread the \
            load.
            """,
          fr: """
            Quelles pages de chaque motif avec \(PathTree.anything) un essai doit-il demander ? \
            Une seule viendrait des caches : un fichier « rows », et \("$row.NOM") dans le chemin, \
            répartissent la charge.
            """
        )
      )
    }
    page.line("actions:")
    for action in chosen.actions { write(action, to: &page) }
    if let text = chosen.leftOut { page.comment(text, indent: 2) }
    writeJourney(chosen, to: &page)
  }

  private func write(_ action: DraftActions.Chosen, to page: inout DraftPage) {
    let found = action.found
    page.comment(found.description, indent: 2)
    page.line("\(YAMLText.scalar(action.name)):", indent: 2)
    page.line("request: \(YAMLText.request(found))", indent: 4)
    if let think = found.think, !found.isLogin, think >= 0.5 {
      let low = min(found.shortThink, think).rounded()
      let think = page.quantity(from: low, to: max(low, 2 * think - low), .time)
      page.line("think: \(think)", indent: 4)
    }
    if found.responseSize >= 1 {
      let size = page.quantity(DraftPage.rounded(found.responseSize), .information)
      page.line("response: \(size)", indent: 4)
    }
    if found.queries > 0.5 {
      page.ask(
        Text(
          en: "Most requests have a query, which is not copied. Which one should a test send?",
          fr:
            "La plupart des requêtes ont des paramètres, non recopiés. Lesquels un essai doit-il envoyer ?"
        ),
        indent: 4
      )
    }
    guard found.method != "GET" else { return }
    if !found.isLogin { page.line("writes: yes", indent: 4, from: found.method) }
    page.ask(
      Text(
        en: "What does the request carry? Secrets come from the environment: \("$env.NAME").",
        fr: "Que porte la requête ? Les secrets viennent de l'environnement : \("$env.NOM")."
      ),
      indent: 4,
      answers: [
        found.isLogin ? "form: { user: demo, password: $env.PASSWORD }" : "form: { text: hello }"
      ]
    )
  }

  private func writeJourney(_ chosen: DraftActions, to page: inout DraftPage) {
    page.gap()
    page.ask(
      Text(
        en: """
          Do all people do the same? Below, one round holds each action as often as the logs have \
          it; divide it into journeys if visitors, members and agents differ.
          """,
        fr: """
          Tout le monde fait-il la même chose ? Ci-dessous, un tour contient chaque action aussi \
          souvent que dans les journaux ; séparez-le en parcours si visiteurs, membres et agents \
          diffèrent.
          """
      )
    )
    page.line("journeys:")
    page.line(Text(en: "visitor:", fr: "visiteur:")(page.language), indent: 2)
    if !chosen.once.isEmpty {
      page.line("once: [\(chosen.once.joined(separator: ", "))]", indent: 4)
    }
    page.line("activities:", indent: 4)
    var line = "- ["
    let names = chosen.order.map(YAMLText.scalar)
    for (index, name) in names.enumerated() {
      let word = name + (index + 1 < names.count ? "," : "]")
      if line.count + word.count > 86 {
        page.line(line, indent: 6)
        line = "   " + word
      } else {
        line += (line.hasSuffix("[") ? "" : " ") + word
      }
    }
    page.line(line, indent: 6)
  }
}

extension FoundAction {
  /// What the log says of it, in a line.
  fileprivate var description: Text {
    var texts = [
      Text(
        en: "\(method) \(pattern): \(percent: share, decimals: 1) (\(requests) requests)",
        fr: "\(method) \(pattern) : \(percent: share, decimals: 1) (\(requests) requêtes)"
      )
    ]
    if let duration, let p95 {
      texts.append(
        Text(
          en: "takes \(duration, .time) on average, 95% less than \(p95, .time)",
          fr: "prend \(duration, .time) en moyenne, 95 % moins de \(p95, .time)"
        )
      )
    }
    if clientErrors + serverErrors >= 0.005 {
      texts.append(
        Text(
          en: "\(percent: clientErrors + serverErrors, decimals: 1) errors",
          fr: "\(percent: clientErrors + serverErrors, decimals: 1) d'erreurs"
        )
      )
    }
    if queries >= 0.005 {
      texts.append(
        Text(
          en: "\(percent: queries) with a query",
          fr: "\(percent: queries) avec des paramètres"
        )
      )
    }
    return .joined(texts, separator: ", ")
  }
}

extension DraftActions {
  /// What is not taken up, in a sentence; nil if everything is.
  fileprivate var leftOut: Text? {
    var texts: [Text] = []
    if !rare.isEmpty {
      let share = rare.reduce(0) { $0 + $1.share }
      let names = rare.prefix(5).map { "\($0.method) \($0.pattern)" }.joined(separator: ", ")
      texts.append(
        Text(
          en: """
            Left out because rare: \(percent: share, decimals: 1) of all actions, patterns: \
            \(rare.count) (\(names)\(rare.count > 5 ? "…" : "")).
            """,
          fr: """
            Laissé de côté car rare : \(percent: share, decimals: 1) des actions, motifs : \
            \(rare.count) (\(names)\(rare.count > 5 ? "…" : "")).
            """
        )
      )
    }
    if !failing.isEmpty {
      let share = failing.reduce(0) { $0 + $1.share }
      texts.append(
        Text(
          en: """
            Left out because most answers are errors: \(percent: share, decimals: 1) of all \
            actions, patterns: \(failing.count).
            """,
          fr: """
            Laissé de côté car la plupart des réponses sont des erreurs : \
            \(percent: share, decimals: 1) des actions, motifs : \(failing.count).
            """
        )
      )
    }
    return texts.isEmpty ? nil : .joined(texts)
  }
}

extension YAMLText {
  /// The request of an action, as a dossier writes it: ASCII alone, and nothing that may be secret.
  static func request(_ action: FoundAction) -> String {
    var path = action.example
    if action.isExampleSecret {
      path = path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
        PathSegment(segment.utf8) == .token ? "$row.id" : plain(segment)
      }.joined(separator: "/")
    } else {
      path = plain(path[...])
    }
    let text = "\(action.method) \(path)"
    // Quotation marks where the path holds what YAML reads as its own.
    let isPlain = text.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        || "/-_.~%$ ".utf8.contains($0)
    }
    return isPlain ? text : scalar(text)
  }

  /// A part of a path in ASCII, a dollar doubled, since a dossier's own begins a placeholder.
  private static func plain(_ path: Substring) -> String {
    var text = ""
    for byte in path.utf8 {
      if byte == UInt8(ascii: "$") {
        text += "$$"
      } else if byte > 0x20, byte < 0x7F {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text +=
          "%" + String(byte >> 4, radix: 16, uppercase: true)
          + String(byte & 15, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
