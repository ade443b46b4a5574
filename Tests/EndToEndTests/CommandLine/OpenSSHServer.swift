import Foundation
import PalierPlatform

/// Debian's sshd on a port of 127.0.0.1, with keys and settings of its own; it ends with its owner.
///
/// It lets in whoever runs the tests, by a key that is made for it, and finds the built palier.
final class OpenSSHServer {
  private static let program = "/usr/sbin/sshd"
  /// Where sshd puts those who have not logged in; it insists on it where root runs it, and others may
  /// not make it.
  private static let separation = "/run/sshd"

  /// True where sshd and ssh are installed.
  static var isInstalled: Bool {
    [program, "/usr/bin/ssh", "/usr/bin/ssh-keygen"].allSatisfy(
      FileManager.default.isExecutableFile
    )
  }

  private struct Failed: Error { let output: String }

  private let folder: TemporaryDirectory
  private var process: ChildProcess
  private let ownsSeparation: Bool

  /// The words that run a command there, such as a dossier's `observe` has.
  var command: String { "ssh -F \(folder.url.path)/config server" }

  /// The same with a key that sshd does not know.
  var strangersCommand: String { "ssh -F \(folder.url.path)/config stranger" }

  init() throws {
    folder = try TemporaryDirectory()
    for key in ["host", "user", "stranger"] { try OpenSSHServer.makeKey(key, in: folder) }
    let directory = folder.url.path
    let programs = folder.url.appending(path: "bin")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      at: programs.appending(path: "palier"),
      withDestinationURL: PalierProcess.program
    )
    ownsSeparation =
      (try? FileManager.default.createDirectory(
        atPath: OpenSSHServer.separation,
        withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o755]
      )) != nil
    let port = try OpenSSHServer.freePort()
    // PAM opens sessions that containers refuse; a key is enough without it.
    try folder.write(
      """
      ListenAddress 127.0.0.1
      Port \(port)
      HostKey \(directory)/host
      AuthorizedKeysFile \(directory)/user.pub
      PidFile none
      UsePAM no
      StrictModes no
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      PermitRootLogin prohibit-password
      SetEnv PATH=\(programs.path):/usr/bin:/bin

      """,
      to: "sshd_config"
    )
    try folder.write("[127.0.0.1]:\(port) \(try folder.text(of: "host.pub"))", to: "known_hosts")
    let hosts = ["server": "user", "stranger": "stranger"].map { name, key in
      """
      Host \(name)
        HostName 127.0.0.1
        Port \(port)
        User \(NSUserName())
        IdentityFile \(directory)/\(key)
        IdentitiesOnly yes
        UserKnownHostsFile \(directory)/known_hosts
        StrictHostKeyChecking yes

      """
    }
    try folder.write(hosts.joined(), to: "config")
    process = try ChildProcess(
      OpenSSHServer.program,
      ["-D", "-e", "-f", "\(directory)/sshd_config"],
      output: .file("\(directory)/log")
    )
    while !log().contains("Server listening") {
      guard process.isRunning() else { throw Failed(output: log()) }
      MonotonicClock.sleep(for: 0.01)
    }
  }

  deinit {
    process.terminate(grace: 5)
    if ownsSeparation { try? FileManager.default.removeItem(atPath: OpenSSHServer.separation) }
  }

  /// What sshd said.
  func log() -> String { (try? folder.text(of: "log")) ?? "" }

  /// Makes another host key the one that its users expect.
  func changeExpectedKey() throws {
    let known = try folder.text(of: "known_hosts").split(separator: " ").first ?? ""
    try folder.write("\(known) \(try folder.text(of: "stranger.pub"))", to: "known_hosts")
  }

  private static func makeKey(_ name: String, in folder: TemporaryDirectory) throws {
    var maker = try ChildProcess(
      "/usr/bin/ssh-keygen",
      ["-q", "-t", "ed25519", "-N", "", "-f", "\(folder.url.path)/\(name)"],
      output: .memory
    )
    guard maker.wait() == .exited(0) else { throw Failed(output: maker.readOutput()) }
  }

  private static func freePort() throws -> UInt16 {
    try ListeningSocket(at: .loopback(port: 0)).address.port
  }
}
