import Foundation
import PalierAudit
import PalierModel
import PalierPlatform
import Testing

/// A real gunicorn with a file, and options that say otherwise.
@Suite(.enabled(if: LivePrograms.gunicorn != nil, "gunicorn is not installed"))
struct LiveGunicornTests {
  @Test func optionsAndTheEnvironmentStandBeforeTheFile() throws {
    let scene = try LiveScene()
    try scene.write(
      "def application(environ, start):\n    start('204 No Content', [])\n    return []\n",
      to: "site_of_test.py"
    )
    let file = try scene.write(
      "bind = \"127.0.0.1:\(scene.port)\"\nworkers = 2\nmax_requests = 500\ntimeout = 30\n",
      to: "gunicorn.conf.py"
    )
    let line = [LivePrograms.gunicorn ?? "", "--workers=3", "site_of_test:application"]
    let environment = ["GUNICORN_CMD_ARGS": "--timeout=60"]
    try scene.serve(line, environment: environment, until: scene.isListening) { _ in
      let alone = LiveScene.audit(files: file).places(in: file)
      #expect(alone == ["worker-restarts:3"])
      let found = scene.audit()
      #expect(
        found.places(in: file) == [
          "running-value-overridden:2", "worker-restarts:3", "running-value-overridden:4",
        ]
      )
      let messages = found.findings(of: "running-value-overridden").map(\.message.english)
      #expect(messages.first?.contains("was started with workers = 3") == true)
      #expect(messages.last?.contains("from its environment") == true)
    }
  }
}
