import Foundation
import PalierAudit
import PalierModel
import PalierPlatform
import Testing

/// A real nginx with a file that it includes.
@Suite(.enabled(if: LivePrograms.nginx != nil, "nginx is not installed")) struct LiveNginxTests {
  @Test func includedFilesAreJudgedAndAReloadIsOwed() throws {
    let scene = try LiveScene()
    let site = """
      server {
        listen 127.0.0.1:\(scene.port);
        add_header X-Frame-Options DENY;
        location / {
          add_header Cache-Control "max-age=60";
          return 204;
        }
      }
      """
    let included = try scene.write(site, to: "conf/sites-enabled/site")
    let main = try scene.write(
      """
      pid \(scene.root)/pid;
      error_log stderr;
      events { worker_connections 64; }
      http {
        access_log off;
        client_body_temp_path \(scene.root)/body;
        proxy_temp_path \(scene.root)/proxy;
        fastcgi_temp_path \(scene.root)/fastcgi;
        uwsgi_temp_path \(scene.root)/uwsgi;
        scgi_temp_path \(scene.root)/scgi;
        include sites-enabled/*;
      }
      """,
      to: "conf/nginx.conf"
    )
    let line = [
      LivePrograms.nginx ?? "", "-e", "stderr", "-p", scene.root, "-c", main, "-g", "daemon off;",
    ]
    try scene.serve(line, until: scene.isListening) { _ in
      let alone = LiveScene.audit(files: included).places(in: included)
      #expect(alone == ["nginx-headers-lost:5"])
      let audit = scene.audit()
      #expect(audit.places(in: included) == alone)
      #expect(audit.files.contains(main) && audit.files.contains(included))
      #expect(audit.findings(of: "restart-owed").isEmpty)
      // The inner block's answers really lack the outer header.
      let head = try scene.answer(path: "/")
      #expect(head.contains("Cache-Control: max-age=60") && !head.contains("X-Frame-Options"))
      try scene.touch(included, after: 60)
      let owed = scene.audit().findings(of: "restart-owed")
      #expect(owed.map(\.location.file) == [included])
    }
  }

  /// An nginx with a server that has these lines.
  private func serve(_ lines: String, body: (LiveScene, String, Int) throws -> Void) throws {
    let scene = try LiveScene()
    let file = try scene.write(
      """
      pid \(scene.root)/pid;
      error_log stderr;
      worker_processes 8;
      events { worker_connections 64; }
      http {
        access_log off;
        client_body_temp_path \(scene.root)/body;
        proxy_temp_path \(scene.root)/proxy;
        fastcgi_temp_path \(scene.root)/fastcgi;
        uwsgi_temp_path \(scene.root)/uwsgi;
        scgi_temp_path \(scene.root)/scgi;
        server {
          listen 127.0.0.1:\(scene.port);
          root \(scene.root)/empty;
          \(lines)
        }
      }
      """,
      to: "nginx.conf"
    )
    let line = [
      LivePrograms.nginx ?? "", "-e", "stderr", "-p", scene.root, "-c", file, "-g", "daemon off;",
    ]
    try scene.serve(line, until: scene.isListening) { try body(scene, file, $0) }
  }

  @Test func anAliasWithoutASlashOpensTheFolderAbove() throws {
    try serve("") { server, _, _ in
      // Without a line that passes requests on, nginx looks for files, and has none.
      let text = try server.answer(path: "/")
      #expect(text.contains("404 Not Found"))
    }
    let scene = try LiveScene()
    let folder = scene.root
    try serve("location /images { alias \(folder)/site/images/; }") { server, file, _ in
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      try scene.write("secret=1", to: "site/.env")
      try scene.write("", to: "site/images/a.png")
      let text = try server.answer(path: "/images../.env")
      #expect(text.contains("secret=1"))
      #expect(server.audit().findings(of: "nginx-alias-traversal").count == 1)
      #expect(LiveScene.audit(files: file).findings(of: "nginx-alias-traversal").count == 1)
    }
    try serve("location /images/ { alias \(folder)/site/images/; }") { server, _, _ in
      let text = try server.answer(path: "/images../.env")
      #expect(!text.contains("secret=1"))
      #expect(server.audit().findings(of: "nginx-alias-traversal").isEmpty)
    }
  }

  @Test(
    .enabled(
      if: CgroupControl.unavailability() == nil,
      Comment(rawValue: CgroupControl.unavailability()?.english ?? "")
    )
  )
  func workersBeyondTheQuota() throws {
    try serve("return 204;") { scene, _, pid in
      let group = try CgroupControl(path: "palier-audit-\(MonotonicClock.nanoseconds())")
      defer { try? group.remove() }
      try group.setQuota(cores: 0.5)
      #expect(scene.audit().findings(of: "running-workers-beyond-quota").isEmpty)
      try group.add(pid: pid)
      #expect(
        scene.audit().findings(of: "running-workers-beyond-quota").map(\.process?.pid) == [pid]
      )
      try CgroupMembership.leave(pid)
    }
  }
}
