extension Store {
  /// Begins a run and gives it its identifier.
  public func begin(_ run: NewRun) throws(StoreError) -> RunRecord {
    try write { (database) throws(StoreError) in
      var generator = SystemRandomNumberGenerator()
      var id = RunIdentifier.make(at: run.startedAt, using: &generator)
      while try !database.rows(
        "SELECT 1 FROM run WHERE id = ?",
        [.text(id)],
        decode: { $0.integer() }
      )
      .isEmpty {
        id = RunIdentifier.make(at: run.startedAt, using: &generator)
      }
      let record = RunRecord(running: run, id: id)
      try database.run(
        """
        INSERT INTO run (\(RunRecord.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        record.values
      )
      return record
    }
  }

  /// Ends a run, and forces all that it stored to the disk.
  ///
  /// - Throws: Also where the store has no such run.
  public func end(
    _ run: String,
    as state: RunRecord.State,
    at time: Double,
    result: Payload? = nil
  ) throws(StoreError) {
    try write { (database) throws(StoreError) in
      try database.run(
        "UPDATE run SET state = ?, ended_at = ?, result = ? WHERE id = ?",
        [.text(state.rawValue), .real(time), Value(result?.json), .text(run)]
      )
      guard database.changedRows == 1 else { throw StoreError(.unknownRun(run)) }
    }
    try access { (database) throws(StoreError) in
      try database.run("PRAGMA wal_checkpoint(PASSIVE)")
    }
  }

  /// One run, or nil if the store has none of this identifier.
  public func run(_ id: String) throws(StoreError) -> RunRecord? {
    try runs(where: "id = ?", [.text(id)]).first
  }

  /// The runs, oldest first, of one system and variant where these are given.
  public func runs(system: String? = nil, variant: String? = nil) throws(StoreError) -> [RunRecord]
  {
    try runs(
      where: "(?1 IS NULL OR system = ?1) AND (?2 IS NULL OR variant = ?2)",
      [Value(system), Value(variant)]
    )
  }

  /// Finds the runs whose process is gone, marks them interrupted, and gives them.
  ///
  /// To be called whenever a store has been opened for a command. A run so found ended, as far as
  /// is known, with the last thing that it stored. Its steps, observations and predictions stay.
  ///
  /// `isAlive` is true if that very process still runs: same boot, same number, same start.
  public func recover(isAlive: (RunOwner) -> Bool) throws(StoreError) -> [RunRecord] {
    let lost = try runs(where: "state = ?", [.text(RunRecord.State.running.rawValue)])
      .filter { !isAlive($0.owner) }
    guard !lost.isEmpty else { return [] }
    var recovered: [RunRecord] = []
    try write { (database) throws(StoreError) in
      for run in lost {
        // The state is asked again: the run's owner may have ended it since it was read.
        try database.run(
          """
          UPDATE run SET state = 'interrupted', ended_at = max(
            started_at,
            coalesce((SELECT max(ended_at) FROM step WHERE step.run = run.id), started_at),
            coalesce((SELECT max(at) FROM observation WHERE observation.run = run.id), started_at)
          ) WHERE id = ? AND state = 'running'
          """,
          [.text(run.id)]
        )
      }
    }
    for run in lost {
      if let record = try self.run(run.id), record.state == .interrupted {
        recovered.append(record)
      }
    }
    return recovered
  }

  private func runs(where condition: String, _ arguments: [Value]) throws(StoreError) -> [RunRecord]
  {
    try access { (database) throws(StoreError) in
      try database.rows(
        "SELECT \(RunRecord.columns) FROM run WHERE \(condition) ORDER BY started_at, id",
        arguments
      ) { RunRecord(&$0) }
    }
  }
}

extension RunRecord {
  fileprivate static let columns = """
    id, kind, system, variant, dossier, version, seed, machine, started_at, ended_at, state, \
    owner_pid, owner_start, owner_boot, result
    """

  fileprivate init(running run: NewRun, id: String) {
    self.init(
      id: id,
      kind: run.kind,
      system: run.system,
      variant: run.variant,
      dossier: run.dossier,
      version: run.version,
      seed: run.seed,
      machine: run.machine,
      startedAt: run.startedAt,
      endedAt: nil,
      state: .running,
      owner: run.owner,
      result: nil
    )
  }

  fileprivate var values: [Value] {
    [
      .text(id), .text(kind.rawValue), .text(system), .text(variant), .text(dossier),
      .text(version), .integer(Int64(bitPattern: seed)), .text(machine.json), .real(startedAt),
      Value(endedAt), .text(state.rawValue), .integer(Int64(owner.pid)),
      .integer(owner.startTicks), .text(owner.bootID), Value(result?.json),
    ]
  }

  fileprivate init?(_ row: inout Row) {
    guard let id = row.text(), let kind = row.text().flatMap(Kind.init(rawValue:)),
      let system = row.text(), let variant = row.text(), let dossier = row.text(),
      let version = row.text(), let seed = row.integer(), let machine = row.text(),
      let startedAt = row.real()
    else { return nil }
    let endedAt = row.real()
    guard let state = row.text().flatMap(State.init(rawValue:)), let pid = row.integer(),
      let start = row.integer(), let boot = row.text()
    else { return nil }
    self.init(
      id: id,
      kind: kind,
      system: system,
      variant: variant,
      dossier: dossier,
      version: version,
      seed: UInt64(bitPattern: Int64(seed)),
      machine: Payload(json: machine),
      startedAt: startedAt,
      endedAt: endedAt,
      state: state,
      owner: RunOwner(pid: Int32(truncatingIfNeeded: pid), startTicks: Int64(start), bootID: boot),
      result: row.text().map(Payload.init(json:))
    )
  }
}
