extension Store {
  /// Stores a prediction, for good.
  ///
  /// - Throws: Also where the step that it predicts, or a later one, is already stored.
  public func append(_ prediction: PredictionRecord) throws(StoreError) {
    try write { (database) throws(StoreError) in
      if let run = prediction.run, let step = prediction.step {
        let measured = try database.rows(
          "SELECT position FROM step WHERE run = ? AND position >= ?",
          [.text(run), Value(step)]
        ) { $0.integer() }
        guard measured.isEmpty else { throw StoreError(.predictionAfterStep(run: run, step: step)) }
      }
      try database.run(
        """
        INSERT INTO prediction (run, step, system, variant, made_at, payload)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          Value(prediction.run), Value(prediction.step), .text(prediction.system),
          .text(prediction.variant), .real(prediction.madeAt), .text(prediction.payload.json),
        ]
      )
    }
  }

  /// The predictions of a run, in the order in which they were stored.
  public func predictions(of run: String) throws(StoreError) -> [PredictionRecord] {
    try predictions(where: "run = ? ORDER BY id", [.text(run)])
  }

  /// The predictions of a system's variant, oldest first.
  public func predictions(
    system: String,
    variant: String
  ) throws(StoreError) -> [PredictionRecord] {
    try predictions(
      where: "system = ? AND variant = ? ORDER BY made_at, id",
      [.text(system), .text(variant)]
    )
  }

  private func predictions(
    where condition: String,
    _ arguments: [Value]
  ) throws(StoreError) -> [PredictionRecord] {
    try access { (database) throws(StoreError) in
      try database.rows(
        """
        SELECT run, step, system, variant, made_at, payload FROM prediction WHERE \(condition)
        """,
        arguments
      ) { PredictionRecord(&$0) }
    }
  }
}

extension PredictionRecord {
  fileprivate init?(_ row: inout Row) {
    let run = row.text()
    let step = row.integer()
    guard let system = row.text(), let variant = row.text(), let madeAt = row.real(),
      let payload = row.text()
    else { return nil }
    self.init(
      run: run,
      step: step,
      system: system,
      variant: variant,
      madeAt: madeAt,
      payload: Payload(json: payload)
    )
  }
}
