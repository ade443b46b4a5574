extension Store {
  /// Stores a calibration.
  public func append(_ calibration: CalibrationRecord) throws(StoreError) {
    try access { (database) throws(StoreError) in
      try database.run(
        "INSERT INTO calibration (run, system, variant, at, payload) VALUES (?, ?, ?, ?, ?)",
        [
          Value(calibration.run), .text(calibration.system), .text(calibration.variant),
          .real(calibration.at), .text(calibration.payload.json),
        ]
      )
    }
  }

  /// The latest calibration of a system's variant, or nil if there is none.
  public func latestCalibration(
    system: String,
    variant: String = ""
  ) throws(StoreError) -> CalibrationRecord? {
    try access { (database) throws(StoreError) in
      try database.rows(
        """
        SELECT run, system, variant, at, payload FROM calibration
        WHERE system = ? AND variant = ? ORDER BY at DESC, id DESC LIMIT 1
        """,
        [.text(system), .text(variant)]
      ) { CalibrationRecord(&$0) }
    }
    .first
  }
}

extension CalibrationRecord {
  fileprivate init?(_ row: inout Row) {
    let run = row.text()
    guard let system = row.text(), let variant = row.text(), let at = row.real(),
      let payload = row.text()
    else { return nil }
    self.init(
      run: run,
      system: system,
      variant: variant,
      at: at,
      payload: Payload(json: payload)
    )
  }
}
