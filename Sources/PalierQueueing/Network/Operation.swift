/// Something that happens to a request on its way, in order.
public indirect enum Operation: Sendable, Hashable, Codable {
  /// The request enters a server: it waits for a slot of a process, does what is inside, and
  /// leaves the slot.
  case enter(server: Int, [Operation])
  /// CPU time in the process of the innermost entered server.
  case compute(Distribution)
  /// Time that passes outside every station: an outside service, a network, a sleep.
  case delay(Distribution)
  /// A ``delay(_:)`` that the client asked for (a long poll): not counted as response time of a
  /// held step.
  case hold(Distribution)
  /// A token of a pool is held while what is inside happens.
  case with(pool: Int, [Operation])
  /// What happens depends on whether a cache has the value.
  case lookup(cache: Int, hit: [Operation], miss: [Operation])
  /// One of several measured alternatives, each equally likely: keeps what was measured together,
  /// together (a request's CPU time and its waiting).
  case choose([[Operation]])
  /// All CPU time inside is multiplied by one of these factors, each equally likely: alternatives
  /// that differ in nothing else. Not to be nested.
  case scaled(by: [Double], [Operation])
  /// Branches that go on at the same time, at most so many of them at once, in order; what follows
  /// begins when the last has ended. The first keeps the customer's connection, the others have
  /// connections of their own.
  case fork([[Operation]], atMost: Int)
}
