import PalierModel

/// What a content delivery network may keep, as cache rules of Cloudflare's Rulesets API: of rules that
/// match, the last one decides.
enum DeliveryFile {
  /// Endings of files that are the same for everyone and change with their names.
  private static let endings = [
    "css", "js", "mjs", "woff2", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "mp4",
    "pdf",
  ]

  /// The file; nil where the dossier has no such network.
  static func file(_ setup: SetupPlan) -> SettingsFile? {
    guard setup.system.delivery != nil else { return nil }
    return SettingsFile(
      "cdn/cache-rules.json",
      .cdn,
      for: nil,
      Text(
        en: """
          what the content delivery network may keep (Cloudflare, phase http_request_cache_settings): \
          files by their endings, and pages that a cache of the dossier holds, never what is written \
          nor, but for files, what carries a cookie
          """,
        fr: """
          ce que le réseau de diffusion peut garder (Cloudflare, phase http_request_cache_settings) : \
          les fichiers d'après leur terminaison, et les pages qu'un cache du dossier tient ; jamais ce \
          qui s'écrit ni, sauf les fichiers, ce qui porte un cookie
          """
      ),
      [.block("rules", comment: [], rules(setup))]
    )
  }

  private static func rules(_ setup: SetupPlan) -> [SettingNode] {
    let files =
      "http.request.uri.path.extension in {\(endings.map { "\"\($0)\"" }.joined(separator: " "))}"
    return pages(of: setup.system).map { path, seconds in
      rule(path, expression(path), [number("browser_ttl", 0), number("edge_ttl", seconds)])
    } + [
      rule("cookies", "http.cookie ne \"\"", nil),
      rule("files", files, [number("edge_ttl", 7 * 86_400)]),
      rule("writes", "not http.request.method in {\"GET\" \"HEAD\"}", nil),
    ]
  }

  /// Paths that are read, with the seconds for which a shared cache keeps them.
  private static func pages(of system: System) -> [(String, Int)] {
    system.caches.flatMap { cache in
      cache.actions.compactMap { name in
        let action = system.actions.first { $0.name == name.value }
        guard let action, action.method == "GET", !action.writes, action.held == nil else {
          return nil
        }
        return (action.path, max(1, Int(cache.timeToLive.value.low)))
      }
    }
  }

  /// Requests of a path, whatever stands where a value is put in.
  private static func expression(_ path: String) -> String {
    let bare = path.prefix { $0 != "?" }
    let fixed = bare.prefix { $0 != "$" }
    return fixed == bare
      ? "http.request.uri.path eq \"\(bare)\""
      : "starts_with(http.request.uri.path, \"\(fixed)\")"
  }

  private static func rule(
    _ name: String,
    _ expression: String,
    _ times: [SettingNode]?
  ) -> SettingNode {
    .block(
      "-",
      comment: [],
      [
        text("description", name), text("expression", expression),
        text("action", "set_cache_settings"),
        .block(
          "action_parameters",
          comment: [],
          [.setting("cache", times == nil ? "false" : "true", comment: [])] + (times ?? [])
        ),
      ]
    )
  }

  private static func number(_ key: String, _ seconds: Int) -> SettingNode {
    .block(
      key,
      comment: [],
      seconds == 0
        ? [text("mode", "respect_origin")]
        : [text("mode", "override_origin"), .setting("default", String(seconds), comment: [])]
    )
  }

  private static func text(_ key: String, _ value: String) -> SettingNode {
    .setting(key, JSONFormat.quoted(value), comment: [])
  }
}
