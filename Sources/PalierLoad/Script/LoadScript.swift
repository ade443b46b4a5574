/// What users do to a target: the load engine's own form of a dossier's journeys.
public struct LoadScript: Sendable {
  /// What one kind of user does.
  public struct Journey: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its weight among the journeys, at least 0.
    public var share: Double
    /// Requests sent once, in order, on entering.
    ///
    /// Where one fails, the user begins again a second later.
    public var once: [RequestTemplate]
    /// What goes on at the same time, each a list of requests gone through over and over.
    public var activities: [[RequestTemplate]]

    /// A journey.
    public init(
      name: String = "",
      share: Double = 1,
      once: [RequestTemplate] = [],
      activities: [[RequestTemplate]]
    ) {
      self.name = name
      self.share = share
      self.once = once
      self.activities = activities
    }
  }

  /// Rows of which each user has one: the first user the first row, and around again.
  ///
  /// Of a random table each action takes any row, drawn anew.
  public struct Table: Sendable, Hashable {
    /// The name by which `$NAME.COLUMN` refers to it.
    public var name: String
    /// The names by which `$row.NAME` refers to the columns.
    public var columns: [String]
    /// The rows, as many values in each as there are columns.
    public var rows: [[String]]

    /// True if each action takes any row, false if each user has its own.
    public var isRandom: Bool

    /// A table.
    public init(
      _ name: String = "row",
      columns: [String],
      rows: [[String]],
      isRandom: Bool = false
    ) {
      self.name = name
      self.isRandom = isRandom
      self.columns = columns
      self.rows = rows
    }
  }

  /// Where the requests go.
  public var target: LoadTarget
  /// What the kinds of users do.
  public var journeys: [Journey]
  /// The users' own data.
  public var table: Table
  /// Further rows, by names of their own.
  public var tables: [Table] = []
  /// The values of `$env.NAME`; they go into requests and nowhere else.
  public var environment: [String: String]
  /// When journeys of open loads begin, whatever the rates of the steps; nil: as the rates say.
  public var replay: Replay?

  /// A script.
  public init(
    target: LoadTarget,
    journeys: [Journey],
    table: Table = Table(columns: [], rows: []),
    environment: [String: String] = [:]
  ) {
    self.target = target
    self.journeys = journeys
    self.table = table
    self.environment = environment
  }

  /// A script in which each user sends one request over and over.
  public init(target: LoadTarget, repeating request: RequestTemplate) {
    self.init(target: target, journeys: [Journey(activities: [[request]])])
  }
}
