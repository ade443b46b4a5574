import Foundation
import Synchronization

/// The history of a system: runs, steps, observations, predictions and their errors.
///
/// It is one SQLite file, `.palier/palier.db` beside the dossier. Each write is one transaction;
/// several processes may use the file at the same time. Safe to use from any thread: calls wait
/// for each other.
///
/// **Durability.** The write-ahead log with `synchronous = NORMAL`: what was written survives the
/// death of the process at any moment, SIGKILL included, because the log is then already in the
/// kernel's hands. It does not wait for the disk after each write, because the disk may be that of
/// the system under test, and waiting for it would disturb what is being measured. A power cut can
/// therefore take the last writes, never the database's consistency; when a run ends, the log is
/// forced to the disk.
public final class Store: Sendable {
  /// The database file.
  public let path: String
  private let database: Mutex<Database>

  /// Opens the history beside a dossier, and creates it where there is none.
  ///
  /// - Parameters:
  ///   - directory: The folder that holds the dossier; the history is in `.palier` there.
  ///   - busyTimeout: Seconds to wait for another process that is writing.
  /// - Throws: Where the file cannot be created, opened, read or brought up to date.
  public convenience init(directory: String, busyTimeout: Double = 5) throws(StoreError) {
    try self.init(folder: directory + "/.palier", busyTimeout: busyTimeout)
  }

  /// Opens the history in a folder of its own, and creates both where there is none.
  ///
  /// - Throws: Where the file cannot be created, opened, read or brought up to date.
  public init(folder: String, busyTimeout: Double = 5) throws(StoreError) {
    let path = folder + "/palier.db"
    self.path = path
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true
      )
    } catch {
      throw StoreError(creatingFolder: error, path: path)
    }
    do {
      let opened = try Database(path: path, busyTimeout: busyTimeout)
      try opened.execute(
        script: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = NORMAL;
          PRAGMA foreign_keys = ON;
          """
      )
      try Schema.migrate(opened)
      database = Mutex(opened)
    } catch {
      throw error.at(path)
    }
  }

  /// Reads from the database, or writes one statement.
  func access<Result: Sendable>(
    _ body: (borrowing Database) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    do {
      return try database.withLock { (database) throws(StoreError) in try body(database) }
    } catch {
      throw error.at(path)
    }
  }

  /// Writes several statements, all or none.
  func write<Result: Sendable>(
    _ body: (borrowing Database) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try access { (database) throws(StoreError) in
      try database.transaction { () throws(StoreError) in try body(database) }
    }
  }
}

extension StoreError {
  fileprivate init(creatingFolder error: any Error, path: String) {
    let kind: Kind =
      switch (error as? CocoaError)?.code {
      case .fileWriteOutOfSpace: .full
      case .fileWriteNoPermission, .fileWriteVolumeReadOnly: .readOnly
      default: .cannotOpen
      }
    self.init(kind, detail: error.localizedDescription, path: path)
  }
}
