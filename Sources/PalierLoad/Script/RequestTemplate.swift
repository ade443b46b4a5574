public import PalierModel
public import PalierQueueing

/// A request that users send over and over, with the values that differ from user to user left open.
///
/// Path, header values and bodies may hold `$row.COLUMN` or `$TABLE.COLUMN`, `$env.NAME` and `$NAME`
/// of an extraction; `$$` is a dollar sign. A value that was not extracted yet is empty. Values are
/// escaped as their place needs: in a path and in form fields, in JSON texts; line ends never
/// enter a header.
public struct RequestTemplate: Sendable, Hashable {
  /// What a request carries.
  public enum Body: Sendable, Hashable {
    /// Nothing.
    case none
    /// Form fields, in order, URL-encoded.
    case form([Field])
    /// A JSON text.
    case json(String)
    /// Any text; its type stands in the headers.
    case raw(String)
  }

  /// A named value.
  public struct Field: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: String

    /// A field.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A value that is taken from a response for later requests of the same user.
  public struct Extraction: Sendable, Hashable {
    /// Where the value stands.
    public enum Place: Sendable, Hashable {
      /// In the body.
      case body
      /// In the status line and the headers, one on each line.
      case headers
      /// In the first value at a path of the body, which is JSON.
      case json(JSONPath)
      /// In the first header of this name.
      case header(String)
    }

    /// The name by which `$name` refers to it.
    public var name: String
    /// A regular expression whose first group, or whole match without groups, is the value; nil: all
    /// that stands at the place.
    public var pattern: String?
    /// Where the value stands.
    public var place: Place
    /// True if a response without it is right too; the value is then empty.
    public var isOptional: Bool

    /// An extraction.
    public init(
      _ name: String,
      pattern: String? = nil,
      from place: Place = .body,
      isOptional: Bool = false
    ) {
      self.name = name
      self.pattern = pattern
      self.place = place
      self.isOptional = isOptional
    }
  }

  /// What a response must be, beyond its status and a text that it contains.
  public enum Check: Sendable, Hashable {
    /// The body matches a regular expression somewhere.
    case matches(String)
    /// The first value at a path of a JSON body is this; nil: it is there.
    case json(JSONPath, String?)
    /// The first header of this name contains a text.
    case header(String, String)
  }

  /// When a stream of server-sent events is left.
  public struct EventBound: Sendable, Hashable {
    /// After so many events; nil: any number.
    public var count: Int?
    /// After so many seconds from the request; nil: only the time-out ends it.
    public var seconds: Double?

    /// A bound.
    public init(count: Int? = nil, seconds: Double? = nil) {
      self.count = count
      self.seconds = seconds
    }
  }

  /// The action as which the request counts.
  public var action: String
  /// The method, such as `GET`.
  public var method: String
  /// The path with its query, beginning with `/`.
  public var path: String
  /// Headers beyond Host, User-Agent, Accept and those of the body; the same names replace these.
  public var headers: [Field] = []
  /// What the request carries.
  public var body: Body = .none
  /// Values taken from the response; one that is not found is a failed check.
  public var extractions: [Extraction] = []
  /// The statuses that are right; nil: 200 to 399.
  public var acceptedStatuses: Set<Int>?
  /// A text that the body must contain.
  public var mustContain: String?
  /// What else the response must be.
  public var checks: [Check] = []
  /// True if redirects are followed, at most ``redirectLimit``, each to this machine's loopback only
  /// (RFC 9110, section 15.4); the latency is that of all of them together.
  public var followsRedirects = false
  /// The bytes of a body from which on the request asks for the server's consent before it sends the
  /// body (`Expect: 100-continue`), for at most ``continueTimeout`` seconds; nil: never.
  public var expectsContinueFrom: Int?
  /// When the response, a stream of server-sent events, is left, which is its good end; the latency
  /// is that of the first event.
  public var events: EventBound?
  /// The requests of an action that has several, in groups one after another.
  ///
  /// Those of a group go on at the same time. Each is recorded for itself beside the action; the other properties of this template
  /// that make one request are not used.
  ///
  /// Where a request fails, the rest of its group is still sent and the following groups are not.
  public var stages: [[RequestTemplate]] = []
  /// The most requests of a group that are under way at once, each on a connection of its own.
  public var connections = 6
  /// The action is done only where this holds for the values extracted before; nil: always.
  public var condition: Condition?
  /// How often it is done before the next one; nil: once.
  public var repetition: Repetition?
  /// The time, in seconds, between the end of the previous response and this request.
  public var think: Distribution = .constant(0)
  /// The seconds for which the server holds the response on purpose; nil: it does not.
  ///
  /// The latency is what goes beyond the hold: beyond the seconds that the response reports as
  /// `X-Held-Seconds` or as `held;dur=…` (milliseconds) in Server-Timing, else beyond the upper bound
  /// of this interval; never below 0.
  public var held: Interval?
  /// The seconds after which the user gives up.
  public var timeout: Double = 60
  /// True if the request writes, so that a load changes the data.
  public var writes = false

  /// The most redirects that are followed one after another.
  public static let redirectLimit = 10
  /// Seconds after which a body is sent though the server did not ask for it (RFC 9110, 10.1.1).
  public static let continueTimeout = 1.0

  /// Its requests in order; itself where it is one.
  var requests: [RequestTemplate] { stages.isEmpty ? [self] : stages.flatMap { $0 } }

  /// A request without headers, body, checks or think time.
  public init(action: String, method: String = "GET", path: String) {
    self.action = action
    self.method = method
    self.path = path
  }
}
