/// A ``Network`` made ready to simulate: flat arrays of numbers instead of trees.
///
/// Compiling takes time linear in the size of the network, once; the result may be shared by
/// simulations on several threads.
public final class CompiledNetwork: Sendable {
  /// One step of a chain.
  struct Step {
    var chain: Int32
    /// Where its program begins.
    var program: Int32
    /// The sampler of the think time.
    var think: Int32
    /// The index of the pair of chain and action.
    var category: Int32
    /// The step after this one; -1: the customer leaves.
    var next: Int32
    var timeout: Double
    var held: Bool
    var newConnection: Bool
    var chance: Double
  }

  struct Chain {
    var firstStep: Int32
    var steps: Int32
    /// 0 if open.
    var customers: Int32
    /// Arrivals a second, 0 if closed.
    var rate: Double
    var poisson: Bool

    static let none = Chain(firstStep: 0, steps: 0, customers: 0, rate: 0, poisson: false)
  }

  struct Server {
    var processor: Int32
    var firstProcess: Int32
    var processes: Int32
    /// At most this many requests in one process.
    var slots: Int32
    var backlog: Int32
    /// Which of the routed-by-connection servers it is; -1: one shared queue.
    var routed: Int32
    /// Where its cumulative weights begin in the table; -1: all processes alike.
    var weights: Int32
    /// The index of its quota; -1: none.
    var quota: Int32
    var serial: Bool
    /// CPU seconds for each process that is woken in vain.
    var wakeUp: Double
  }

  /// A pair of a chain and an action, the finest class of requests that is counted.
  struct Category: Hashable {
    var chain: Int
    var action: Int
  }

  /// What was compiled.
  public let network: Network
  /// The names of the actions in the order in which the chains first mention them.
  public let actions: [String]

  let categories: [Category]
  let code: Cells<Instruction>
  let jumps: Cells<Int32>
  let samplers: Cells<Sampler>
  let table: Cells<Double>
  let steps: Cells<Step>
  let chains: Cells<Chain>
  let servers: Cells<Server>
  /// The server of each process.
  let serverOfProcess: Cells<Int32>
  /// The servers that have a quota.
  let limited: [Int]
  let poolInstances: [Range<Int>]
  let cacheInstances: [Range<Int>]
  /// How many servers are entered at once, at most.
  let frames: Int
  /// How many servers route by connection.
  let routedServers: Int

  /// Those of ``actions`` that have a held step.
  let heldActions: Set<String>

  /// Compiles a network.
  ///
  /// `counting` are the actions whose requests are counted apart: the others are together in one
  /// without a name, the held ones among them in another, and take less memory and time. Nil: all.
  /// - Throws: ``NetworkError`` if a part refers to one that is not there, or a number is out of
  ///   its range.
  public init(_ network: Network, counting: Set<String>? = nil) throws(NetworkError) {
    try network.validate()
    var compiler = NetworkCompiler(network, counting: counting)
    compiler.compile()
    self.network = network
    actions = compiler.actions
    heldActions = compiler.heldActions
    categories = compiler.categories
    code = Cells(compiler.code)
    jumps = Cells(compiler.jumps)
    samplers = Cells(compiler.samplers)
    table = Cells(compiler.table)
    steps = Cells(compiler.steps)
    chains = Cells(compiler.chains)
    servers = Cells(compiler.servers)
    serverOfProcess = Cells(compiler.serverOfProcess)
    limited = compiler.limited
    poolInstances = compiler.poolInstances
    cacheInstances = compiler.cacheInstances
    frames = compiler.frames
    routedServers = compiler.routedServers
  }
}
