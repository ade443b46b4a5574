/// A kind of work that the yardstick does.
///
/// They lean on different parts of a core, because neighbours on a shared machine slow each down
/// differently. A single dependent chain is not among them: it waits for its own results and so does
/// not notice a neighbour.
public enum YardstickKind: String, Sendable, Hashable, Codable, CodingKeyRepresentable, CaseIterable
{
  /// Independent chains of integer arithmetic: the width of the core.
  case arithmetic
  /// Decisions that follow the bytes of a text: the prediction of branches.
  case branches
  /// Dependent and independent reads scattered over a table: the caches.
  case memory
  /// Short system calls: the way into the kernel and back.
  case systemCalls

  /// Pieces per CPU second that count as speed 1.
  ///
  /// Medians of a release build on a two-core virtual machine (x86-64, 2026-11), rounded. Only
  /// ratios of speeds are ever used, so these constants merely give each kind the same weight.
  public var nominalSpeed: Double {
    switch self {
    case .arithmetic: 10_000
    case .branches: 10_000
    case .memory: 10_000
    case .systemCalls: 10_000
    }
  }
}
