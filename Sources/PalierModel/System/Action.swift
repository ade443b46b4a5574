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
    /// Where the value stands.
    public enum Place: Sendable, Hashable, Codable {
      /// In the body.
      case body
      /// In the body, which is JSON: the first value at the path.
      case json(JSONPath)
      /// In the header of this name.
      case header(String)
    }

    /// The name by which `$name` refers to it.
    public var name: String
    /// A regular expression whose first group (or whole match) is the value; nil: all that stands at
    /// the place.
    public var pattern: Located<String>?
    /// Where the value stands.
    public var place: Place
    /// True if a response without it is right too; the value is then empty.
    public var isOptional: Bool

    /// An extraction.
    public init(
      name: String,
      pattern: Located<String>? = nil,
      from place: Place = .body,
      isOptional: Bool = false
    ) {
      self.name = name
      self.pattern = pattern
      self.place = place
      self.isOptional = isOptional
    }
  }

  /// What a response must be for the action to count as done.
  public struct Checks: Sendable, Hashable, Codable {
    /// A value within a JSON body.
    public struct JSONValue: Sendable, Hashable, Codable {
      /// Where it is; the first value counts.
      public var path: JSONPath
      /// What it must be, strings without quotes; nil: it must be there.
      public var value: String?

      /// A value.
      public init(_ path: JSONPath, _ value: String? = nil) {
        self.path = path
        self.value = value
      }
    }

    /// Accepted statuses; empty: 200 to 399.
    public var statuses: [Int]
    /// A text that the body must contain.
    public var contains: String?
    /// A regular expression that must be found in the body.
    public var pattern: Located<String>?
    /// Values that a JSON body must have.
    public var json: [JSONValue]
    /// Headers that must be there, each with a text that it must contain.
    public var headers: [Field]

    /// Checks; by default any status from 200 to 399.
    public init(
      statuses: [Int] = [],
      contains: String? = nil,
      pattern: Located<String>? = nil,
      json: [JSONValue] = [],
      headers: [Field] = []
    ) {
      self.statuses = statuses
      self.contains = contains
      self.pattern = pattern
      self.json = json
      self.headers = headers
    }
  }

  /// The connections that browsers open to one server over HTTP/1.1.
  public static let usualConnections = 6

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
  /// True if redirects are followed, at most ten, their time being part of the action's.
  public var followsRedirects: Bool
  /// Bytes of a body from which on `Expect: 100-continue` announces it; nil: never.
  public var expectContinue: Figure?
  /// Think time before the request, in seconds; nil: none.
  public var think: Figure?
  /// How think times spread about it.
  public var thinkShape: ThinkShape
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
  /// When the response, a stream of server-sent events, is left; nil: it is none.
  public var events: EventBound?
  /// The requests of an action that has several, in groups one after another.
  ///
  /// Those of a group go on at the same time. Each has its own checks and extractions, and a name such
  /// as `page.1`.
  public var stages: [[Action]]
  /// The most requests that are under way at once, as declared.
  public var parallel: Int?
  /// The action is done only where this holds; nil: always.
  public var condition: Located<Condition>?
  /// How often the condition holds (a ratio); nil: not known.
  public var chance: Figure?
  /// How often it is done before the next one; nil: once.
  public var repetition: Repetition?
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
    followsRedirects = false
    thinkShape = .uniform
    stages = []
  }
}
