import Foundation
import PalierAudit
import PalierModel
import Testing

/// The settings that Debian's packages install are sound.
@Suite struct DebianFilesTests {
  private static let files = [
    "/etc/nginx/nginx.conf", "/etc/nginx/sites-available/default",
    "/etc/postgresql/15/main/postgresql.conf", "/usr/share/postgresql/15/postgresql.conf.sample",
    "/etc/mysql/my.cnf", "/etc/mysql/mariadb.cnf", "/etc/mysql/mariadb.conf.d/50-server.cnf",
    "/etc/redis/redis.conf", "/etc/haproxy/haproxy.cfg", "/etc/pgbouncer/pgbouncer.ini",
    "/etc/prometheus/prometheus.yml", "/etc/ssh/sshd_config", "/etc/sysctl.conf",
    "/etc/crontab",
  ]

  @Test(
    .enabled(
      if: files.contains { FileManager.default.isReadableFile(atPath: $0) },
      "none of these packages is installed"
    )
  )
  func noFindingMatters() {
    let there = Self.files.filter { FileManager.default.isReadableFile(atPath: $0) }
    let audit = Audit(AuditSources(paths: there))
    #expect(audit.findings.filter(\.matters).map { "\($0.location) \($0.message.english)" } == [])
  }

  @Test func noUnitOfDebianMatters() {
    let folder = "/lib/systemd/system"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let paths = names.filter { $0.hasSuffix(".service") }.map { "\(folder)/\($0)" }
    let audit = Audit(AuditSources(paths: paths))
    #expect(audit.findings.filter(\.matters).map { "\($0.location) \($0.message.english)" } == [])
  }
}
