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
      try scene.touch(included, after: 60)
      let owed = scene.audit().findings(of: "restart-owed")
      #expect(owed.map(\.location.file) == [included])
    }
  }
}
