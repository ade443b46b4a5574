/// Takes paths together that differ in one name of many, once all of them are known.
///
/// Below a part with more than ``mostNames`` names (``mostAtRoot`` below the root) the rare ones,
/// each with less than a twentieth of what goes below that part, are taken for identifiers: titles
/// of articles, names of members.
struct PathFolding {
  static let mostNames = 10
  static let mostAtRoot = 40
  static let rare = 0.05

  private let tree: PathTree
  private let actions: [Int32: [Int]]
  private let totals: [Int]

  /// A folding of actions, given by the indices of those that end at each part.
  init(_ tree: PathTree, _ counts: [ActionCounts]) {
    self.tree = tree
    var actions: [Int32: [Int]] = [:]
    var totals = [Int](repeating: 0, count: tree.nodes.count)
    for (index, action) in counts.enumerated() {
      actions[action.node, default: []].append(index)
      totals[Int(action.node)] += action.requests
    }
    // Parts are numbered on the way down, so that going back adds up what lies below.
    for node in tree.nodes.indices.reversed() {
      for child in tree.nodes[node].children { totals[node] += totals[Int(child)] }
    }
    self.actions = actions
    self.totals = totals
  }

  /// Patterns, each with the indices of its actions, in no order.
  func patterns() -> [(pattern: String, actions: [Int])] {
    var patterns: [(pattern: String, actions: [Int])] = []
    var open: [(nodes: [Int32], pattern: String)] = [([0], "")]
    while let (nodes, pattern) = open.popLast() {
      let own = nodes.flatMap { actions[$0] ?? [] }
      if !own.isEmpty { patterns.append((pattern.isEmpty ? "/" : pattern, own)) }
      for (name, children) in groups(below: nodes) {
        open.append((children, pattern + "/" + name))
      }
    }
    return patterns
  }

  private func groups(below nodes: [Int32]) -> [String: [Int32]] {
    var names: [String: [Int32]] = [:]
    for node in nodes {
      for child in tree.nodes[Int(node)].children {
        names[tree.nodes[Int(child)].name, default: []].append(child)
      }
    }
    let limit = nodes == [0] ? PathFolding.mostAtRoot : PathFolding.mostNames
    guard names.count > limit else { return names }
    let sums = names.mapValues { children in children.reduce(0) { $0 + totals[Int($1)] } }
    let total = Double(sums.values.reduce(0, +))
    var folded: [String: [Int32]] = [:]
    for (name, children) in names.sorted(by: { $0.key < $1.key }) {
      let isRare = Double(sums[name] ?? 0) < PathFolding.rare * total
      folded[isRare ? PathTree.anything : name, default: []] += children
    }
    return folded
  }
}
