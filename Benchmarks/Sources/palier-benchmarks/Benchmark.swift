/// Something measured, beside a peer that does the same.
///
/// One benchmark, one file; ``Main`` lists them.
protocol Benchmark: Sendable {
  /// The key of its row in `results.json`.
  var name: String { get }
  /// What the value counts, such as `solutions/s`; greater is better.
  var unit: String { get }
  /// The peer, or nil where there is none.
  var peer: Peer? { get }
  /// One measurement of about a second.
  func measure() throws -> Double
}

/// A program that does the same work, and prints its own value in the same unit and then its
/// greatest resident size in bytes.
struct Peer: Sendable {
  /// The name and version that the row gives.
  var name: String
  /// A Python script in `Peers/`.
  var script: String
}
