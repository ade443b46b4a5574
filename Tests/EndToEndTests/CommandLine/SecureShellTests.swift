import Foundation
import Testing

/// `observe: ssh …` with a real sshd and the real ssh.
@Suite(
  .serialized,
  .enabled(if: OpenSSHServer.isInstalled, "openssh-server or openssh-client is missing")
)
struct SecureShellTests {
  private let directory: TemporaryDirectory
  private let environment: [String: String]

  init() throws {
    directory = try TemporaryDirectory()
    environment = ["XDG_STATE_HOME": directory.url.path]
  }

  private func dossier(port: UInt16, observe: String) throws -> String {
    try directory.write(
      """
      system: Test site
      target: http://127.0.0.1:\(port)
      observe: \(observe)
      objectives: { p95: { page: 500 ms }, errors: 1 % }
      services:
        web: { kind: reference, worker_class: sync, workers: 2, speed: fixed, observe: { port: \(port) } }
      actions:
        page: { request: GET /page, think: 200..300 ms }
      journeys:
        user: { activities: [[page]] }
      """,
      to: "palier.yaml"
    )
  }

  @Test func aSystemIsCalibratedAndProved() throws {
    let server = try ReferenceServer(
      "--mode",
      "sync",
      "--workers",
      "2",
      "--action",
      "page=cpu:2ms/erlang4,wait:20ms"
    )
    let shell = try OpenSSHServer()
    let file = try dossier(port: server.port, observe: shell.command)
    try expectCalibratedAndProved(file, environment, log: shell.log)
    #expect(shell.log().contains("Accepted publickey"), "\(shell.log())")
  }

  @Test func whoIsNotLetInIsToldWhy() throws {
    let server = try WebServer()
    let shell = try OpenSSHServer()
    let line = ["calibrate", "palier.yaml", "--for", "2s"]
    func run(_ observe: String) throws -> PalierProcess.Outcome {
      _ = try dossier(port: UInt16(server.port), observe: observe)
      return try PalierProcess.run(line, in: directory.url, environment: environment)
    }
    let stranger = try run(shell.strangersCommand)
    #expect(stranger.status == 4)
    #expect(stranger.errors.contains("Permission denied (publickey)"), "\(stranger.errors)")
    #expect(stranger.errors.contains("did not start an observer"), "\(stranger.errors)")
    try shell.changeExpectedKey()
    let impostor = try run(shell.command)
    #expect(impostor.status == 4)
    #expect(impostor.errors.contains("Host key verification failed"), "\(impostor.errors)")
    #expect(impostor.errors.contains("did not start an observer"), "\(impostor.errors)")
  }
}
