/// One thing that a user does, and the request that does it.
public struct Action: Sendable, Hashable, Codable {
  /// What a request carries.
  public enum Body: Sendable, Hashable, Codable {
    /// Nothing.
    case none
    /// Form fields, in order, URL-encoded.
    case form([Field])
    /// A JSON text.
    case json(String)
    /// Any text; its type stands in the headers.
    case text(String)
  }

  /// A named value, with `$row.…`, `$env.…` and extracted values still in it.
  public struct Field: Sendable, Hashable, Codable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: String

    /// A field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A value taken from a response for later requests of the same user.
  public struct Extraction: Sendable, Hashable, Codable {
    /// The name by which `$name` refers to it.
    public var name: String
    /// A regular expression whose first group (or whole match) is the value.
    public var pattern: Located<String>

    /// An extraction.
    public init(name: String, pattern: Located<String>) {
      self.name = name
      self.pattern = pattern
    }
  }

  /// What a response must be for the action to count as done.
  public struct Checks: Sendable, Hashable, Codable {
    /// Accepted statuses; empty: 200 to 399.
    public var statuses: [Int]
    /// A text that the body must contain.
    public var contains: String?

    /// Checks; by default any status from 200 to 399.
    public init(statuses: [Int] = [], contains: String? = nil) {
      self.statuses = statuses
      self.contains = contains
    }
  }

  /// Its name.
  public var name: String
  /// The method, such as `GET`.
  public var method: String
  /// The path with its query, beginning with `/`.
  public var path: String
  /// Headers beyond those that every request has.
  public var headers: [Field]
  /// What the request carries.
  public var body: Body
  /// Values taken from the response.
  public var extractions: [Extraction]
  /// What the response must be.
  public var checks: Checks
  /// Think time before the request, in seconds, uniform over the interval; nil: none.
  public var think: Figure?
  /// Seconds for which the server holds the response on purpose (a long poll); nil: it does not.
  public var held: Figure?
  /// Seconds of each response that are spent waiting outside the system; nil: not known.
  public var outside: Figure?
  /// CPU seconds that one request uses in each service, as declared, by the service's name.
  public var demands: [String: Figure]
  /// Bytes of one response, as declared.
  public var responseSize: Figure?
  /// Seconds after which the user gives up; nil: the program's own limit.
  public var timeout: Figure?
  /// True if the action writes, so that a load changes the data.
  public var writes: Bool
  /// Where it was declared.
  public var location: SourceLocation?

  /// An action that sends one request.
  public init(name: String, method: String, path: String) {
    self.name = name
    self.method = method
    self.path = path
    headers = []
    body = .none
    extractions = []
    checks = Checks()
    demands = [:]
    writes = false
  }
}
