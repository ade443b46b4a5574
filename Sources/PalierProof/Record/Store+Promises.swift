public import PalierStore

extension Store {
  /// Keeps what a change of a system is expected to do, before it is measured.
  public func keep(_ promise: Promise, of system: String, at time: Double) throws {
    try append(
      PredictionRecord(
        system: system,
        variant: RunJournal.key(promise.variant),
        madeAt: time,
        payload: try Payload(promise)
      )
    )
  }

  /// The latest promise about a variant of a system that was made before a time; nil if there is
  /// none.
  public func promise(of system: String, variant: [String], before time: Double) throws -> Promise?
  {
    try predictions(system: system, variant: RunJournal.key(variant))
      .last { $0.run == nil && $0.madeAt < time }?.payload.decode(Promise.self)
  }
}
