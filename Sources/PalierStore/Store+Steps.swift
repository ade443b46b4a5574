extension Store {
  /// Stores a step that has ended.
  public func append(_ step: StepRecord) throws(StoreError) {
    try access { (database) throws(StoreError) in
      try database.run(
        """
        INSERT INTO step (run, position, users, rate, validity, started_at, ended_at, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .text(step.run), Value(step.index), Value(step.users), Value(step.rate),
          .text(step.validity.rawValue), .real(step.startedAt), .real(step.endedAt),
          .text(step.payload.json),
        ]
      )
    }
  }

  /// The steps of a run, in order.
  public func steps(of run: String) throws(StoreError) -> [StepRecord] {
    try access { (database) throws(StoreError) in
      try database.rows(
        """
        SELECT run, position, users, rate, validity, started_at, ended_at, payload
        FROM step WHERE run = ? ORDER BY position
        """,
        [.text(run)]
      ) { StepRecord(&$0) }
    }
  }

  /// Stores observations, all or none.
  public func append(_ observations: [ObservationRecord]) throws(StoreError) {
    try write { (database) throws(StoreError) in
      for observation in observations {
        try database.run(
          "INSERT INTO observation (run, at, payload) VALUES (?, ?, ?)",
          [.text(observation.run), .real(observation.at), .text(observation.payload.json)]
        )
      }
    }
  }

  /// The observations of a run, in the order of time.
  public func observations(of run: String) throws(StoreError) -> [ObservationRecord] {
    try access { (database) throws(StoreError) in
      try database.rows(
        "SELECT run, at, payload FROM observation WHERE run = ? ORDER BY at, id",
        [.text(run)]
      ) { ObservationRecord(&$0) }
    }
  }
}

extension StepRecord {
  fileprivate init?(_ row: inout Row) {
    guard let run = row.text(), let index = row.integer() else { return nil }
    let users = row.integer()
    let rate = row.real()
    guard let validity = row.text().flatMap(Validity.init(rawValue:)),
      let startedAt = row.real(), let endedAt = row.real(), let payload = row.text()
    else { return nil }
    self.init(
      run: run,
      index: index,
      users: users,
      rate: rate,
      validity: validity,
      startedAt: startedAt,
      endedAt: endedAt,
      payload: Payload(json: payload)
    )
  }
}

extension ObservationRecord {
  fileprivate init?(_ row: inout Row) {
    guard let run = row.text(), let at = row.real(), let payload = row.text() else { return nil }
    self.init(run: run, at: at, payload: Payload(json: payload))
  }
}
