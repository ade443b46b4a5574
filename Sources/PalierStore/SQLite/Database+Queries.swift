extension Database {
  /// Runs one statement to its end, without a result.
  func run(_ sql: String, _ arguments: [Value] = []) throws(StoreError) {
    let statement = try prepare(sql)
    try statement.bind(arguments)
    while try statement.next() != nil {}
  }

  /// Runs one query and decodes each of its rows.
  ///
  /// A row that decodes to nil is one that this version does not understand: an error.
  func rows<Element>(
    _ sql: String,
    _ arguments: [Value] = [],
    decode: (inout Row) -> Element?
  ) throws(StoreError) -> [Element] {
    let statement = try prepare(sql)
    try statement.bind(arguments)
    var elements: [Element] = []
    while var row = try statement.next() {
      guard let element = decode(&row) else {
        throw StoreError(.unreadableRecord, detail: "unknown value", statement: sql)
      }
      elements.append(element)
    }
    return elements
  }

  /// Runs `body` as one transaction: all of it is stored, or none.
  ///
  /// The write lock is taken at the beginning, so that two processes wait for each other instead
  /// of failing half-way.
  func transaction<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try execute(script: "BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute(script: "COMMIT")
      return result
    } catch {
      // The first error is the one to tell; a rollback that fails changes nothing, since what was
      // not committed is not in the database.
      if isInTransaction { try? execute(script: "ROLLBACK") }
      throw error
    }
  }
}
