/// The commands that check and put to use the files of the machine, and of the one that watches.
enum MachineGuide {
  /// Checks the files in place.
  static func checks(_ setup: Setup) -> [String] {
    let rotated = setup.files.contains { $0.program == .logrotate }
    return (rotated ? ["logrotate --debug /etc/logrotate.d/nginx"] : [])
      + ["nft --check --file /etc/nftables.conf", "sshd -t"]
  }

  /// Puts the firewall to use.
  static let firewall = [
    // A restart of the unit would flush the tables of other programs, such as Docker's.
    "systemctl enable nftables", "nft --file /etc/nftables.conf",
  ]

  /// Sees that no other file says otherwise, then puts remote access to use.
  static let remoteAccess = [
    "sshd -T | grep '^passwordauthentication '  # passwordauthentication no",
    "systemctl reload ssh",
  ]

  /// Puts the watcher's files to use, on its machine.
  static let watcher = [
    "apt install prometheus prometheus-alertmanager",
    "(umask 022 && cp --recursive --no-preserve=mode monitoring/etc /)",
    "promtool check config /etc/prometheus/prometheus.yml",
    "amtool check-config /etc/prometheus/alertmanager.yml",
    "systemctl restart prometheus prometheus-alertmanager",
  ]
}
