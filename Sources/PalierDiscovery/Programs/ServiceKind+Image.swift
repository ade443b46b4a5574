import PalierModel

extension ServiceKind {
  /// What program an image of a container runs, told by its name; nil if the name does not tell.
  ///
  /// `ghcr.io/owner/postgis:16-3.4` is a PostgreSQL.
  init?(image: String) {
    let path = image.prefix { $0 != "@" }
    let last = path.split(separator: "/").last ?? ""
    let name = last.prefix { $0 != ":" }.lowercased()
    let known: [(String, ServiceKind)] = [
      ("pgbouncer", .pgbouncer), ("postgres", .postgresql), ("postgis", .postgresql),
      ("timescaledb", .postgresql), ("pgvector", .postgresql), ("mariadb", .mariadb),
      ("mysql", .mysql), ("percona", .mysql), ("mongo", .mongodb), ("redis", .redis),
      ("valkey", .valkey), ("minio", .minio), ("nginx", .nginx), ("openresty", .nginx),
      ("httpd", .apache), ("apache", .apache), ("haproxy", .haproxy), ("gunicorn", .gunicorn),
      ("uvicorn", .uvicorn), ("node", .node),
    ]
    // The name of an exporter or of a page to look into a database holds the database's name.
    let others = ["exporter", "admin", "commander", "insight", "-ui", "express", "backup"]
    guard !others.contains(where: name.contains),
      let found = known.first(where: { name.contains($0.0) })
    else { return nil }
    self = found.1
  }

  /// The version that an image's tag begins with: `16` of `postgres:16-alpine`; nil for `latest`.
  static func version(ofImage image: String) -> String? {
    let last = image.prefix { $0 != "@" }.split(separator: "/").last ?? ""
    let parts = last.split(separator: ":")
    guard parts.count == 2 else { return nil }
    let digits = parts[1].drop { $0 == "v" }.prefix { $0.isNumber || $0 == "." }
    let version = digits.last == "." ? digits.dropLast() : digits
    return version.isEmpty ? nil : String(version)
  }
}
