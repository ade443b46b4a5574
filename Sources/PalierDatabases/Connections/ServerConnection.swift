import PalierModel

/// A connection to a database server that answers statements with rows of text.
protocol ServerConnection: ~Copyable {
  /// The rows that a statement gives, NULL as nil.
  func rows(_ statement: String) throws(DatabaseError) -> [[String?]]
}

extension ServerConnection where Self: ~Copyable {
  /// Runs a statement that gives no rows.
  func run(_ statement: String) throws(DatabaseError) { _ = try rows(statement) }

  /// The number that a statement gives; nil if it gives none.
  func number(_ statement: String) throws(DatabaseError) -> Double? {
    try rows(statement).first?.first.flatMap { $0 }.flatMap { Double($0) }
  }
}

extension ErrorNumber {
  /// The reason that a library's words end with, in brackets or in the C library's words; nil if
  /// it is none of the usual ones.
  init?(in words: String) {
    let known: [(String, Int32)] = [
      ("Connection refused", 111), ("No such file or directory", 2), ("Permission denied", 13),
      ("Connection timed out", 110), ("No route to host", 113), ("Network is unreachable", 101),
      ("Connection reset", 104), ("(111)", 111), ("(2)", 2), ("(13)", 13), ("(110)", 110),
      ("(113)", 113), ("(101)", 101), ("(111 ", 111), ("(2 ", 2), ("(13 ", 13), ("(110 ", 110),
      ("(113 ", 113), ("(101 ", 101),
    ]
    guard let found = known.first(where: { words.contains($0.0) }) else { return nil }
    self.init(found.1)
  }
}
