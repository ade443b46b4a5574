/// A network flattened for approximate solution: what each chain holds while it visits what.
///
/// A *station* is a resource with a queue. A *holder* is what a customer holds while it visits
/// others: nothing, or a token of a station. A *class* is a chain seen from one holder; its
/// population is how many customers of the chain can be in the holder at once. A *node* is one
/// place of a step's nesting of operations.
struct LayeredModel {
  /// A resource with a queue, or several equal ones that share its customers.
  struct Station {
    /// How customers use it.
    enum Discipline {
      /// All progress at once, each on at most one core.
      case cores
      /// One token each, first come, first served, held while other stations are visited.
      case tokens
      /// One allowance each, first come, first served, given back after `allowanceTime`.
      case allowances
    }

    var resource: Network.Resource
    var discipline: Discipline
    /// Cores, tokens or allowances of one queue.
    var servers: Double
    /// How many separate queues there are.
    var copies = 1.0
    /// How many equal queues would make as many meet: fewer where connections favour some.
    var effectiveCopies = 1.0
    /// Utilisation of the fullest queue over that of all.
    var imbalance = 1.0
    /// Seconds until an allowance is given back.
    var allowanceTime = 0.0
    /// CPU seconds of one allowance.
    var allowance = 0.0

    var capacity: Double { servers * copies }
  }

  /// A chain seen from one holder.
  struct Class {
    var chain: Int
    /// The station whose token is held, or nil.
    var holder: Int?
    /// The classes that ask for its token; none for the chain itself.
    var parents: [Int]
  }

  /// What a class asks of a station in a round.
  struct Entry {
    var classIndex: Int
    var station: Int
    /// Visits in a round.
    var visits = 0.0
    /// CPU seconds in a round, where the station is a processor.
    var work = 0.0
    /// Sums over the visits of a round of what each takes when nobody waits, and of its square.
    var times = Moments()
  }

  /// One place in the nesting of a step.
  struct Node {
    var chain: Int
    var step: Int
    /// The enclosing place; nil for the step itself.
    var parent: Int?
    /// The request for a station that this place stands for; nil for the step itself.
    var entry: Int?
    /// The class that visits from within.
    var classIndex: Int
    /// Visits in a round.
    var visits: Double
    /// Seconds spent here in a round apart from what is nested: CPU time, or delays.
    var time = 0.0
  }

  /// A chain's lookups of one cache in a round.
  struct Lookup {
    var cache: Int
    var chain: Int
    var perRound: Double
    /// Seconds that a rebuilding takes when nobody waits.
    var rebuildTime: Double
  }

  var stations: [Station] = []
  var classes: [Class] = []
  var entries: [Entry] = []
  var nodes: [Node] = []
  var lookups: [Lookup] = []
  /// Seconds of thinking in a round, by chain.
  var thinkTimes: [Double] = []
  /// Seconds that held operations of a step last, by chain and step.
  var heldTimes: [[Double]] = []

  /// The entries of each station and of each class.
  var entriesOfStation: [[Int]] = []
  var entriesOfClass: [[Int]] = []
}
