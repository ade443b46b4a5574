/// The program that a service is.
public enum ServiceKind: String, Sendable, Hashable, Codable, CaseIterable {
  case nginx
  case apache
  case haproxy
  case gunicorn
  case uvicorn
  case node
  case postgresql
  case pgbouncer
  case mysql
  case mariadb
  case mongodb
  case sqlite
  case redis
  /// The fork of Redis 7.2 that Linux distributions have.
  case valkey
  case minio
  /// Palier's own reference server, whose demands are exact.
  case reference
  /// Any other program.
  case other

  /// How its workers take requests where the dossier does not say.
  public var defaultWorkerClass: WorkerClass {
    switch self {
    case .gunicorn, .reference: .sync
    case .apache: .threads
    case .uvicorn: .uvicorn
    case .nginx, .haproxy, .node, .redis, .valkey, .pgbouncer: .async
    case .postgresql, .mysql, .mariadb, .mongodb, .sqlite, .minio, .other: .threads
    }
  }

  /// True for Redis, and for Valkey, which speaks its protocol and reads its settings.
  public var isRedis: Bool { self == .redis || self == .valkey }
}
