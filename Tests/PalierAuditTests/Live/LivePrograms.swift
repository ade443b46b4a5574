import Foundation

/// The programs that tests start, where they are installed.
enum LivePrograms {
  static let postgreSQLFolder = "/usr/lib/postgresql/15/bin/"
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static let redis = LiveScene.find("/usr/bin/redis-server")
  static let nginx = LiveScene.find("/usr/sbin/nginx")
  static let postgreSQL = LiveScene.find(postgreSQLFolder + "postgres")
  static let mariaDB = LiveScene.find("/usr/sbin/mariadbd")
  static let gunicorn = LiveScene.find(repository + "/.venv/bin/gunicorn", "/usr/bin/gunicorn")
}
