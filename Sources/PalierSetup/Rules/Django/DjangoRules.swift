/// What is known of the settings of Django: one rule a file.
enum DjangoRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    connMaxAge,
    connHealthChecks,
    sessionEngine,
    sessionCookieSecure,
    csrfCookieSecure,
    debug,
  ]
}
