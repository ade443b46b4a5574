import PalierModel

extension Store {
  /// Stores predictions beside their measurements, all or none.
  public func append(_ errors: [PredictionErrorRecord]) throws(StoreError) {
    try write { (database) throws(StoreError) in
      for error in errors {
        try database.run(
          """
          INSERT INTO prediction_error
            (run, system, variant, quantity, predicted, low, high, measured, at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            Value(error.run), .text(error.system), .text(error.variant), .text(error.quantity),
            .real(error.predicted.mid), .real(error.predicted.low), .real(error.predicted.high),
            .real(error.measured), .real(error.at),
          ]
        )
      }
    }
  }

  /// The history of errors, oldest first, of one system and variant where these are given.
  public func predictionErrors(
    system: String? = nil,
    variant: String? = nil
  ) throws(StoreError) -> [PredictionErrorRecord] {
    try access { (database) throws(StoreError) in
      try database.rows(
        """
        SELECT run, system, variant, quantity, low, predicted, high, measured, at
        FROM prediction_error
        WHERE (?1 IS NULL OR system = ?1) AND (?2 IS NULL OR variant = ?2)
        ORDER BY at, id
        """,
        [Value(system), Value(variant)]
      ) { PredictionErrorRecord(&$0) }
    }
  }

  /// How wrong predictions have been so far, one summary for each quantity, by name.
  ///
  /// Without a system, the history of all of them. Complexity: O(n log n).
  public func errorSummaries(
    system: String? = nil,
    variant: String? = nil
  ) throws(StoreError) -> [ErrorSummary] {
    let errors = try predictionErrors(system: system, variant: variant)
    return Dictionary(grouping: errors, by: \.quantity)
      .map { ErrorSummary(quantity: $0.key, errors: $0.value) }
      .sorted { $0.quantity < $1.quantity }
  }
}

extension PredictionErrorRecord {
  fileprivate init?(_ row: inout Row) {
    let run = row.text()
    guard let system = row.text(), let variant = row.text(), let quantity = row.text(),
      let low = row.real(), let mid = row.real(), let high = row.real(),
      let measured = row.real(), let at = row.real()
    else { return nil }
    self.init(
      run: run,
      system: system,
      variant: variant,
      quantity: quantity,
      predicted: Interval(low: low, mid: mid, high: high),
      measured: measured,
      at: at
    )
  }
}
