/// A kind of work that the yardstick does.
///
/// They lean on different parts of a core, because neighbours on a shared machine slow each down
/// differently. Two are left out on purpose. A single dependent chain waits for its own results and
/// so does not notice a neighbour. Reads scattered over a table measure how much of it the system
/// under test has pushed out of the caches: its load, not the machine's speed.
public enum YardstickKind: String, Sendable, Hashable, Codable, CodingKeyRepresentable, CaseIterable
{
  /// Independent chains of integer arithmetic: the width of the core.
  case arithmetic
  /// Decisions that follow the bytes of a text: the prediction of branches.
  case branches
  /// Short system calls: the way into the kernel and back.
  case systemCalls

  /// Pieces per CPU second that count as speed 1.
  ///
  /// Medians of a release build on a two-core virtual machine (x86-64, 2026-11), rounded. Only
  /// ratios of speeds are ever used, so these constants merely give each kind the same weight.
  public var nominalSpeed: Double {
    switch self {
    case .arithmetic: 14_000
    case .branches: 13_000
    case .systemCalls: 13_500
    }
  }
}
