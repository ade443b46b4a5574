/// What is being sized, as one dossier describes it: services, users, data, machine.
public struct System: Sendable, Hashable, Codable {
  /// The system's name.
  public var name: String
  /// The document that its figures come from, where they come from one.
  public var document: DocumentSource?
  /// Where it answers: an `http://host:port` address without a path.
  public var target: Located<String>?
  /// Whom to trust where it answers under TLS.
  public var security: TransportSecurity?
  /// What its users must get.
  public var objectives: Objectives
  /// How many people, and how often they come.
  public var population: Population
  /// The machine it runs on.
  public var machine: Machine
  /// Its services, in the order in which they were declared.
  public var services: [Service]
  /// Its caches.
  public var caches: [CacheRule]
  /// What a user can do, in the order in which it was declared.
  public var actions: [Action]
  /// What users do, one after the other.
  public var journeys: [Journey]
  /// What it stores.
  public var data: [DataSet]
  /// Copies that are made of what it stores.
  public var backups: [Backup]
  /// Ranges of a population, each with what the system is to be like.
  public var tiers: [Tier]
  /// Where its people are.
  public var regions: [Region]
  /// The content delivery network before it.
  public var delivery: DeliveryNetwork?
  /// What is paid for.
  public var costs: [CostItem]
  /// What currencies are worth, where the user says so.
  public var exchangeRates: [ExchangeRate]
  /// The network between people and the system.
  public var network: NetworkPath?
  /// When to be warned.
  public var thresholds: [Threshold]
  /// Named modifications that can be asked about.
  public var changes: [Change]
  /// What is stated about it, to be held against the rest.
  public var claims: [Claim]
  /// A CSV file with a header, one line for each user under load, which `$row.column` refers to.
  public var rows: Located<String>?
  /// Further files from which users take values.
  public var userData: [UserData]
  /// A command that puts test data back after a load that wrote.
  public var reset: Located<String>?

  /// A system with nothing but a name.
  public init(name: String) {
    self.name = name
    objectives = Objectives()
    population = Population()
    machine = Machine()
    services = []
    caches = []
    actions = []
    journeys = []
    data = []
    backups = []
    tiers = []
    regions = []
    costs = []
    exchangeRates = []
    thresholds = []
    changes = []
    claims = []
    userData = []
  }

  /// The service of that name.
  public func service(named name: String) -> Service? { services.first { $0.name == name } }

  /// The action of that name, or the request of an action where it has several.
  public func action(named name: String) -> Action? {
    // By index: an action is large, and looking at each would copy it.
    if let index = actions.indices.first(where: { actions[$0].name == name }) {
      return actions[index]
    }
    return actions.lazy.flatMap(\.requests).first { $0.name == name }
  }
}
