/// The tables, as a list of migrations: the database's `user_version` counts those applied.
///
/// A migration that has been released is never edited; a change of the schema is one more entry.
enum Schema {
  static let migrations = [
    """
    CREATE TABLE run (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      system TEXT NOT NULL,
      variant TEXT NOT NULL,
      dossier TEXT NOT NULL,
      version TEXT NOT NULL,
      seed INTEGER NOT NULL,
      machine TEXT NOT NULL,
      started_at REAL NOT NULL,
      ended_at REAL,
      state TEXT NOT NULL,
      owner_pid INTEGER NOT NULL,
      owner_start INTEGER NOT NULL,
      owner_boot TEXT NOT NULL,
      result TEXT
    ) STRICT;
    CREATE TABLE step (
      run TEXT NOT NULL REFERENCES run (id),
      position INTEGER NOT NULL,
      users INTEGER,
      rate REAL,
      validity TEXT NOT NULL,
      started_at REAL NOT NULL,
      ended_at REAL NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (run, position)
    ) STRICT;
    CREATE TABLE observation (
      id INTEGER PRIMARY KEY,
      run TEXT NOT NULL REFERENCES run (id),
      at REAL NOT NULL,
      payload TEXT NOT NULL
    ) STRICT;
    CREATE INDEX observation_by_run ON observation (run, at);
    CREATE TABLE prediction (
      id INTEGER PRIMARY KEY,
      run TEXT REFERENCES run (id),
      step INTEGER,
      system TEXT NOT NULL,
      variant TEXT NOT NULL,
      made_at REAL NOT NULL,
      payload TEXT NOT NULL
    ) STRICT;
    CREATE INDEX prediction_by_system ON prediction (system, variant, made_at);
    CREATE TRIGGER prediction_is_final BEFORE UPDATE ON prediction
    BEGIN SELECT RAISE (ABORT, 'a prediction is never changed'); END;
    CREATE TABLE prediction_error (
      id INTEGER PRIMARY KEY,
      run TEXT REFERENCES run (id),
      system TEXT NOT NULL,
      variant TEXT NOT NULL,
      quantity TEXT NOT NULL,
      predicted REAL NOT NULL,
      low REAL NOT NULL,
      high REAL NOT NULL,
      measured REAL NOT NULL,
      at REAL NOT NULL
    ) STRICT;
    CREATE INDEX prediction_error_by_system ON prediction_error (system, variant, at);
    CREATE TABLE calibration (
      id INTEGER PRIMARY KEY,
      run TEXT REFERENCES run (id),
      system TEXT NOT NULL,
      variant TEXT NOT NULL,
      at REAL NOT NULL,
      payload TEXT NOT NULL
    ) STRICT;
    CREATE INDEX calibration_by_system ON calibration (system, variant, at);
    """
  ]

  /// Brings a database up to the last migration; leaves it as it was if one fails.
  static func migrate(_ database: borrowing Database) throws(StoreError) {
    guard try version(of: database) != migrations.count else { return }
    try database.transaction { () throws(StoreError) in
      // Read again under the lock: another process may have migrated meanwhile.
      let found = try version(of: database)
      guard found <= migrations.count else {
        throw .newerSchema(found: found, known: migrations.count)
      }
      for index in found..<migrations.count {
        try database.execute(script: migrations[index])
        try database.execute(script: "PRAGMA user_version = \(index + 1)")
      }
    }
  }

  private static func version(of database: borrowing Database) throws(StoreError) -> Int {
    try database.rows("PRAGMA user_version") { $0.integer() }.first ?? 0
  }
}
