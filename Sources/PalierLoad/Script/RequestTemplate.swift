public import PalierModel
public import PalierQueueing

/// A request that users send over and over, with the values that differ from user to user left open.
///
/// Path, header values and bodies may hold `$row.COLUMN`, `$env.NAME` and `$NAME` of an
/// extraction; `$$` is a dollar sign. A value that was not extracted yet is empty. Values are
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
    public enum Place: String, Sendable, Hashable {
      /// In the body.
      case body
      /// In the status line and the headers, one on each line.
      case headers
    }

    /// The name by which `$name` refers to it.
    public var name: String
    /// A regular expression whose first group, or whole match without groups, is the value.
    public var pattern: String
    /// Where the value stands.
    public var place: Place

    /// An extraction.
    public init(_ name: String, pattern: String, from place: Place = .body) {
      self.name = name
      self.pattern = pattern
      self.place = place
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

  /// A request without headers, body, checks or think time.
  public init(action: String, method: String = "GET", path: String) {
    self.action = action
    self.method = method
    self.path = path
  }
}
