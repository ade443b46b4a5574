/// What the open values of a template are for one user, at one moment.
struct UserValues {
  /// The rows of all users.
  let tables: [CompiledTable]
  /// The number of the user, from 0.
  let user: Int
  /// What decides the rows that are drawn.
  var draw: UInt64 = 0
  /// The values that the user extracted, by slot.
  let slots: [String]

  /// A value of the user's row of a table.
  func value(table: Int, column: Int) -> String {
    tables[table].row(ofUser: user, draw: draw &+ UInt64(table))?[column] ?? ""
  }
}

/// Rows made ready: each has at least as many values as there are columns.
struct CompiledTable {
  let rows: [[String]]
  /// True if rows are drawn, false if each user has its own.
  let isRandom: Bool

  /// The row of a user, or nil without rows; a drawn one depends on `draw` alone.
  func row(ofUser user: Int, draw: UInt64) -> [String]? {
    guard !rows.isEmpty else { return nil }
    return rows[isRandom ? Int(mixed(draw) % UInt64(rows.count)) : user % rows.count]
  }

  /// Spreads neighbouring numbers over all bits.
  ///
  /// The last steps of SplitMix64 (Steele, Lea & Flood 2014).
  private func mixed(_ value: UInt64) -> UInt64 {
    var bits = value &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
