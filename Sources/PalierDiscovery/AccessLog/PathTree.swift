/// The paths of a log, each part between slashes one step down, identifiers taken together.
///
/// Bounded: beyond ``mostNodes`` parts a path belongs to the last part that there is room for, and
/// beyond ``mostChildren`` different names below one part the others count as one.
struct PathTree {
  /// A part of a path.
  struct Node {
    /// The part itself; ``anything`` for identifiers and for names that are too many.
    var name: String
    /// The parts that were seen below it.
    var children: [Int32] = []
  }

  /// What stands for any identifier.
  static let anything = "{id}"
  /// The most parts that are kept.
  static let mostNodes = 65_536
  /// The most names that are told apart below one part.
  static let mostChildren = 1_000
  /// The deepest part that is looked at.
  static let deepest = 12

  private struct Edge: Hashable {
    var parent: Int32
    var name: String
  }

  /// All parts; the first is the root.
  private(set) var nodes = [Node(name: "")]
  private var edges: [Edge: Int32] = [:]
  /// Paths that there was no room for.
  private(set) var overflow = 0

  /// The part that a path ends with, with ways to it made as needed.
  ///
  /// Complexity: O(length).
  mutating func node(for path: String) -> Int32 {
    var node: Int32 = 0
    for segment in path.split(separator: "/").prefix(PathTree.deepest) {
      let isName = PathSegment(segment.utf8) == .literal
      guard let next = child(of: node, named: isName ? String(segment) : PathTree.anything) else {
        overflow += 1
        return node
      }
      node = next
    }
    return node
  }

  private mutating func child(of parent: Int32, named name: String) -> Int32? {
    var name = name
    var edge = Edge(parent: parent, name: name)
    if let known = edges[edge] { return known }
    if nodes[Int(parent)].children.count >= PathTree.mostChildren {
      name = PathTree.anything
      edge.name = name
      if let known = edges[edge] { return known }
    }
    guard nodes.count < PathTree.mostNodes else { return nil }
    let new = Int32(nodes.count)
    nodes.append(Node(name: name))
    nodes[Int(parent)].children.append(new)
    edges[edge] = new
    return new
  }
}
