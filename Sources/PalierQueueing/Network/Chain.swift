/// Customers that do the same things over and over: one activity of a population of users,
/// or a stream of arrivals.
public struct Chain: Sendable, Hashable, Codable {
  /// Where the customers come from.
  public enum Load: Sendable, Hashable, Codable {
    /// So many customers, each beginning its next step when the last one ended.
    case closed(customers: Int)
    /// Arrivals a second, each going through the steps once and leaving.
    case open(rate: Double, arrivals: Arrivals)
  }

  /// How the gaps between arrivals are distributed.
  public enum Arrivals: String, Sendable, Hashable, Codable {
    /// Equal gaps.
    case uniform
    /// Exponential gaps.
    case poisson
  }

  /// What messages and reports call it.
  public var name: String
  /// Where the customers come from.
  public var load: Load
  /// What a customer does, in this order.
  public var steps: [Step]

  /// A chain.
  public init(name: String, load: Load, steps: [Step]) {
    self.name = name
    self.load = load
    self.steps = steps
  }
}

/// One step of a chain: think, then send a request and wait for its response.
public struct Step: Sendable, Hashable, Codable {
  /// The class of the request, which is the name of the action.
  ///
  /// Steps with the same name are counted together.
  public var action: String
  /// Time before the request, in seconds.
  public var think: Distribution
  /// What the request does.
  public var operations: [Operation]
  /// The part of the response time that is meant to be there (a long poll's hold); it is taken
  /// off, so that held actions report the delay beyond the hold.
  public var held: Bool
  /// Seconds after which the customer gives up; the servers go on with the request.
  public var timeout: Double?
  /// True if the request opens a new connection, and so may reach another process.
  public var newConnection: Bool

  /// The probability that a customer takes the step; one who does not goes on to the next.
  public var chance: Double

  /// A step.
  public init(
    action: String,
    think: Distribution = .constant(0),
    operations: [Operation],
    held: Bool = false,
    timeout: Double? = nil,
    newConnection: Bool = false,
    chance: Double = 1
  ) {
    self.chance = chance
    self.action = action
    self.think = think
    self.operations = operations
    self.held = held
    self.timeout = timeout
    self.newConnection = newConnection
  }
}
