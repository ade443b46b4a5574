import Foundation
import PalierSetup

/// sshd with a key of its own, without root's rights; it greets, and tells its settings.
enum RealOpenSSH: RealProgram {
  static let program = Program.openssh
  static var executable: String? { Trial.find("/usr/sbin/sshd") }

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    let sshd = try trial.require(executable)
    let key = trial.root + "/key"
    try trial.run("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key])
    let account = try trial.unprivileged("www-data", owning: trial.root)
    let options = [
      "-f", trial.root + "/etc/ssh/sshd_config.d/00-palier.conf", "-h", key, "-p", "2222", "-o",
      "ListenAddress=" + trial.loopback, "-o", "PidFile=none", "-o", "UsePAM=no",
    ]
    let line = account + [sshd, "-D", "-e"] + options
    return try trial.serve(line[0], Array(line.dropFirst())) {
      let greeting = try trial.run(
        "/bin/bash",
        ["-c", "exec 3<>/dev/tcp/\(trial.loopback)/2222 && head -c 4 <&3"]
      )
      guard greeting == "SSH-" else { return nil }
      let asked = account + [sshd, "-T"] + options
      let told = try trial.run(asked[0], Array(asked.dropFirst()))
      let names = Dictionary(
        uniqueKeysWithValues: SettingRule.all.filter { $0.program == program }
          .map { ($0.key.lowercased(), $0.identifier) }
      )
      return Dictionary(
        Program.openssh.format.read(told).compactMap { setting in
          // Its older name, which it still tells.
          let value =
            setting.value == "without-password" ? "prohibit-password" : setting.value
          return names[setting.key].map { ($0, value) }
        },
        uniquingKeysWith: { first, _ in first }
      )
    }
  }

  static func version() throws -> String? {
    let text = try Trial().run("/usr/bin/ssh", ["-V"])
    return text.split { $0 == "_" || $0 == " " }.dropFirst().first.map(String.init)
  }
}
