import PalierModel

/// The life cycle of an S3-compatible bucket for backups: copies leave it when their retention ends.
enum StorageFile {
  /// The file; nil where the dossier keeps no backups elsewhere.
  static func file(_ setup: SetupPlan) -> SettingsFile? {
    let backups = setup.system.backups.filter { $0.place == .elsewhere }
    let kept = backups.compactMap { backup in
      backup.retention.map { (backup.name, max(1, Int(($0.mid / 86_400).rounded(.up)))) }
    }
    guard !kept.isEmpty else { return nil }
    return SettingsFile(
      "storage/lifecycle.json",
      .s3,
      for: nil,
      Text(
        en:
          "backups leave their bucket when their retention ends: aws s3api put-bucket-lifecycle-configuration",
        fr:
          "les sauvegardes quittent leur compartiment à terme : aws s3api put-bucket-lifecycle-configuration"
      ),
      [
        .block(
          "Rules",
          comment: [],
          kept.map { name, days in
            rule(name, "\(name)/", [.block("Expiration", comment: [], [number("Days", days)])])
          } + [
            rule(
              "unfinished",
              "",
              [
                .block(
                  "AbortIncompleteMultipartUpload",
                  comment: [],
                  [number("DaysAfterInitiation", 2)]
                )
              ]
            )
          ]
        )
      ]
    )
  }

  private static func rule(_ name: String, _ prefix: String, _ action: [SettingNode]) -> SettingNode
  {
    .block(
      "-",
      comment: [],
      [
        text("ID", name), text("Status", "Enabled"),
        .block("Filter", comment: [], [text("Prefix", prefix)]),
      ]
        + action
    )
  }

  private static func text(_ key: String, _ value: String) -> SettingNode {
    .setting(key, JSONFormat.quoted(value), comment: [])
  }

  private static func number(_ key: String, _ value: Int) -> SettingNode {
    .setting(key, String(value), comment: [])
  }
}
