import PalierModel

/// How MySQL or MariaDB divides its memory, so that the worst case of all its settings fits it.
///
/// Half is the buffer pool, whose own lists take a tenth more. What the server takes whatever its load, what each
/// connection takes, and temporary tables come out of the rest. MariaDB gives each connection a temporary
/// table of its own; MySQL 8 has one bound for all of them (`temptable_max_ram`).
struct MySQLMemory {
  /// The smallest `tmp_table_size` that is worth having.
  static let leastTemporary = mebi
  private static let mebi = 1_048_576.0
  private static let gibi = 1_024 * mebi

  /// Bytes of `innodb_buffer_pool_size`.
  let bufferPool: Int
  /// Parts of the buffer pool (MySQL).
  let instances: Int
  /// Bytes of `tmp_table_size`.
  let temporary: Int
  /// Bytes of `temptable_max_ram` (MySQL).
  let temporaryTables: Int
  /// Bytes of `aria_pagecache_buffer_size` (MariaDB).
  let aria: Int
  /// Bytes of the redo log, on the disk.
  let redo: Int
  private let isMySQL: Bool

  /// Bytes that the server takes whatever its load: MySQL's performance schema is on by default.
  private static func fixed(isMySQL: Bool) -> Double { (isMySQL ? 256 : 96) * mebi }

  /// Bytes of a connection: its thread's stack (1 MiB in MySQL, 0.3 in MariaDB) and its buffers.
  private static func connection(isMySQL: Bool) -> Double { (isMySQL ? 3 : 2) * mebi }

  /// What remains for the server and its connections, as a share: the pool has 0.55, temporary tables or Aria
  /// their part.
  private static func rest(isMySQL: Bool) -> Double { isMySQL ? 0.33 : 0.38 }

  /// The least memory in which so many connections fit.
  static func least(connections: Double, isMySQL: Bool) -> Double {
    let each = connection(isMySQL: isMySQL) + (isMySQL ? 0 : leastTemporary)
    return (fixed(isMySQL: isMySQL) + connections * each) / rest(isMySQL: isMySQL) + mebi
  }

  /// Divides the memory of a service.
  ///
  /// - Throws: ``SetupError`` if its connections do not fit.
  init(_ plan: ServicePlan) throws(SetupError) {
    isMySQL = plan.service.kind.value == .mysql
    let connections = plan.connections?.mid ?? ConnectionBudget.reserve
    let memory = try plan.memory(
      atLeast: Self.least(connections: connections, isMySQL: isMySQL)
    )
    let bytes = memory.mid
    let pool = bytes / 2
    instances = isMySQL ? min(8, max(1, Int(pool / Self.gibi))) : 1
    // The server rounds the pool up to whole chunks of each part.
    let chunk = isMySQL ? 128 * Self.mebi * Double(instances) : 8 * Self.mebi
    bufferPool = Self.whole(pool, of: chunk)
    let free =
      bytes * Self.rest(isMySQL: isMySQL) - Self.fixed(isMySQL: isMySQL)
      - connections * Self.connection(isMySQL: isMySQL)
    temporaryTables = Self.whole(bytes / 10, of: Self.mebi)
    let table = isMySQL ? Double(temporaryTables) / 4 : free / connections
    temporary = Self.whole(min(64 * Self.mebi, max(Self.mebi, table)), of: 65_536)
    aria = Self.whole(min(128 * Self.mebi, max(8 * Self.mebi, bytes / 20)), of: Self.mebi)
    redo = Self.whole(
      min(2 * Self.gibi, max(64 * Self.mebi, Double(bufferPool) / 4)),
      of: Self.mebi
    )
  }

  /// Bytes of all settings at their worst.
  func worst(connections: Double) -> Double {
    let tables = isMySQL ? Double(temporaryTables) : Double(aria) + connections * Double(temporary)
    return Double(bufferPool) * 1.1 + Self.fixed(isMySQL: isMySQL) + tables
      + connections * Self.connection(isMySQL: isMySQL)
  }

  private static func whole(_ bytes: Double, of unit: Double) -> Int {
    Int((bytes / unit).rounded(.down) * unit)
  }
}
