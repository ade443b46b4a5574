/// Something that people do, as an access log shows it: a method and a pattern of paths.
public struct FoundAction: Sendable, Hashable {
  /// The method, such as `GET`.
  public var method: String
  /// The path with `{id}` in place of what differs: `/members/{id}`.
  public var pattern: String
  /// One path of the pattern that was answered well, without its query.
  public var example: String
  /// True if a part of the example may be a secret, which must not be shown.
  public var isExampleSecret: Bool
  /// How often people did it.
  public var requests: Int
  /// Its share of all that people did (a ratio).
  public var share: Double
  /// The mean size of a response, in bytes.
  public var responseSize: Double
  /// The share of responses with a status of 400 to 499.
  public var clientErrors: Double
  /// The share of responses with a status of 500 to 599.
  public var serverErrors: Double
  /// The share of requests with a query.
  public var queries: Double
  /// The mean think time before it, in seconds; nil where fewer than ten are known.
  public var think: Double?
  /// The think time that a quarter of its requests stays below, in seconds.
  public var shortThink: Double
  /// The mean duration of a request, in seconds; nil where the log does not say.
  public var duration: Double?
  /// The duration that 95 % of its requests stay below, in seconds.
  public var p95: Double?

  /// True if it enters a session: a form for logging in.
  public var isLogin: Bool {
    let words = [
      "login", "signin", "sign-in", "log-in", "connexion", "auth", "session", "sessions",
    ]
    let last = pattern.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return method == "POST" && words.contains { last == $0 || last.hasPrefix($0 + ".") }
  }
}
