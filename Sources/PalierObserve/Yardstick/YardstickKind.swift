/// A kind of work that the yardstick does.
///
/// They lean on different parts of the machine, because neighbours on a shared host slow each down
/// differently, and a web system leans on all: its code decides, the kernel carries what it sends,
/// and what it reads lies in caches that it shares with the neighbours. Together they go with the CPU
/// time of real servers to a power of about 1, at light load and on a full core alike
/// (`Docs/MODEL.md`, 6, which also says what was left out, and why).
public enum YardstickKind: String, Sendable, Hashable, Codable, CodingKeyRepresentable, CaseIterable
{
  /// Decisions that follow the bytes of a text: the prediction of branches.
  case branches
  /// Messages over the loopback network: the kernel.
  case roundTrips
  /// A run through more memory than a core's own caches hold: the way to memory.
  case streaming
  /// Reads that depend on each other, in data that ``streaming`` has just pushed out of the core's own
  /// caches: the cache that all cores share. Pushing it out first makes them alike whatever the
  /// system under test pushes out.
  case reads

  /// Pieces per CPU second that count as speed 1.
  ///
  /// Medians of a release build on a two-core virtual machine (x86-64, 2026-11), rounded. Only
  /// ratios of speeds are ever used, so these constants merely give each kind the same weight.
  public var nominalSpeed: Double {
    switch self {
    case .branches: 17_000
    case .roundTrips: 25_000
    case .streaming: 6_000
    case .reads: 11_000
    }
  }
}
