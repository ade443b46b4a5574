import Foundation
import PalierSetup

/// ufw of `.versions`, run from a copy in a network of its own; every rule is looked for in its status.
enum RealUfw: RealProgram {
  static let program = Program.ufw
  private static let folder = Trial.repository + "/.versions/ufw"
  static var executable: String? {
    Trial.isolatedNetwork == nil ? nil : Trial.find(folder + "/usr/sbin/ufw")
  }

  /// Its paths are moved into the copy; the lock that it keeps in /run is that of a /run of its own.
  private static let script = #"""
    set -e
    mount -t tmpfs -o mode=755 tmpfs /run
    cp --recursive "$1" "$2/ufw"
    cd "$2/ufw"
    own=$PWD
    sed -i "s,^\(state\|share\|config\|iptables\)_dir = \",&$own," usr/lib/python3/dist-packages/ufw/common.py
    sed -i "s|/lib/ufw|$own&|g; s|/etc/|$own&|g; s|^PATH=\"|&$own/usr/sbin:|" lib/ufw/* etc/default/ufw
    cp usr/share/ufw/iptables/*.rules usr/share/ufw/ufw.conf usr/share/ufw/*.init etc/ufw/
    for name in iptables iptables-save iptables-restore ip6tables ip6tables-save ip6tables-restore; do
      ln --symbolic --force xtables-nft-multi "usr/sbin/$name"
    done
    mkdir bin
    mv usr/sbin/ufw bin/program.py
    printf '#!/bin/sh\nexec /usr/bin/python3 %s/bin/program.py "$@"\n' "$own" > bin/ufw
    chmod +x bin/ufw
    export PATH="$own/bin:$own/usr/sbin:$PATH" PYTHONPATH="$own/usr/lib/python3/dist-packages"
    export LD_LIBRARY_PATH="$own/usr/lib/x86_64-linux-gnu"
    export XTABLES_LIBDIR="$LD_LIBRARY_PATH/xtables"
    sh "$2/firewall/ufw.sh" > /dev/null
    ufw status verbose
    """#

  static func values(
    of plan: ServicePlan,
    _ files: [GeneratedFile],
    in trial: Trial
  ) throws -> [String: String] {
    _ = try trial.require(executable)
    let isolated = (Trial.isolatedNetwork ?? []) + ["--mount", "/bin/sh", "-c", script, "sh"]
    let told = try trial.run(isolated[0], isolated.dropFirst() + [folder, trial.root])
    let status = told.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    let rules = try trial.text(of: "firewall/ufw.sh").split(separator: "\n")
      .map { $0.split(separator: " ").map(String.init) }
      .filter { $0.count == 3 && $0[0] == "ufw" && ["allow", "limit"].contains($0[1]) }
    let expected =
      ["Status: active", "Default: deny (incoming), allow (outgoing), disabled (routed)"]
      + rules.map { "\($0[2]) \($0[1].uppercased()) IN Anywhere" }
    for line in expected where !status.contains(line) {
      throw Trial.Failure(description: "\(line) is not in \(told)")
    }
    guard rules.count > 1 else { throw Trial.Failure(description: told) }
    return [:]
  }

  static func version() throws -> String? {
    let text = try String(contentsOfFile: folder + "/usr/sbin/ufw", encoding: .utf8)
    return text.firstMatch(of: /\nversion = "([0-9.]+)"/).map { String($0.1) }
  }
}
