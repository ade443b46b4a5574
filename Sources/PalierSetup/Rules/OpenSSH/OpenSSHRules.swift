/// What is known of the settings of OpenSSH: one rule a file.
enum OpenSSHRules {
  /// All of them, in the order in which a file has them.
  static let all: [SettingRule] = [
    permitRootLogin,
    passwordAuthentication,
    kbdInteractiveAuthentication,
    loginGraceTime,
    maxAuthTries,
    clientAliveInterval,
    x11Forwarding,
  ]
}
