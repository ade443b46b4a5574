import PalierModel
import PalierSetup

extension AuditRule {
  /// A setting that the version named does not have.
  static let removedSetting = AuditRule(
    "setting-removed",
    .error,
    Text(en: "A setting that the version no longer has", fr: "Un réglage que la version n'a plus"),
    consequence: Text(
      en:
        "The program refuses to start with an unknown setting; after an upgrade the site stays down.",
      fr:
        "Le programme refuse de démarrer avec un réglage inconnu ; après une mise à jour, le site reste à terre."
    ),
    fix: Text(en: "Remove the line.", fr: "Retirer la ligne."),
    manual: Manual("https://dev.mysql.com/doc/refman/8.0/en/added-deprecated-removed.html", "8.0")
  ) { subject in
    SettingAge.all(in: subject).compactMap { age -> Occurrence? in
      guard age.isRemoved else { return nil }
      let (key, removed, why) = (age.setting.key, age.since.description, age.version)
      return age.text.occurrence(
        age.setting.line,
        mark: age.setting.key,
        Text(
          en: "\(key) was removed in \(removed); here: \(why).",
          fr: "\(key) a été retiré en \(removed) ; ici : \(why)."
        ),
        fix: age.instead,
        replacement: age.hasNoSuccessor ? .some(nil) : nil
      )
    }
  }

  /// A setting that the version named discourages.
  static let deprecatedSetting = AuditRule(
    "setting-deprecated",
    .remark,
    Text(en: "A setting that the version discourages", fr: "Un réglage que la version déconseille"),
    consequence: Text(
      en: "It still works, with a warning in the log, and goes away in a later version.",
      fr:
        "Il fonctionne encore, avec un avertissement au journal, et disparaîtra dans une version ultérieure."
    ),
    fix: Text(en: "Use what takes its place.", fr: "Utiliser ce qui le remplace."),
    manual: Manual("https://dev.mysql.com/doc/refman/8.0/en/innodb-redo-log.html", "8.0.30")
  ) { subject in
    SettingAge.all(in: subject).compactMap { age -> Occurrence? in
      guard !age.isRemoved else { return nil }
      let (key, since, why) = (age.setting.key, age.since.description, age.version)
      return age.text.occurrence(
        age.setting.line,
        mark: age.setting.key,
        Text(
          en: "\(key) is deprecated since \(since); here: \(why).",
          fr: "\(key) est déprécié depuis \(since) ; ici : \(why)."
        ),
        fix: age.instead
      )
    }
  }
}

/// A setting found that is too old for its program.
struct SettingAge {
  let text: SourceText
  let setting: FoundSetting
  let isRemoved: Bool
  /// The version that removed or discouraged it.
  let since: Version
  /// The version here, in words.
  let version: Text
  let instead: Text
  let hasNoSuccessor: Bool

  /// Those of a subject: by the table of removed settings, and by the rules of settings.
  static func all(in subject: AuditSubject) -> [SettingAge] {
    subject.texts.flatMap { text -> [SettingAge] in
      guard let (version, why) = RemovedSetting.version(for: text, in: subject) else { return [] }
      // "MySQL 8.0" is any of its releases, in practice the newest.
      let newest =
        version.numbers.count < 3
        ? version.numbers + (version.numbers.count == 1 ? [99, 99] : [99]) : version.numbers
      func contains(_ other: Version?) -> Bool {
        other.map { !newest.lexicographicallyPrecedes($0.numbers) } ?? false
      }
      return text.settings.compactMap { setting in
        let key = setting.key.lowercased().replacing("-", with: "_")
        if let entry = RemovedSetting.all.first(where: { $0.kind == text.kind && $0.key == key }) {
          let isRemoved = contains(entry.removed)
          guard
            let since = isRemoved
              ? entry.removed : contains(entry.deprecated) ? entry.deprecated : nil
          else { return nil }
          return SettingAge(
            text: text,
            setting: setting,
            isRemoved: isRemoved,
            since: since,
            version: why,
            instead: entry.instead,
            hasNoSuccessor: entry.deprecated == nil && entry.instead.english == "Remove the line."
          )
        }
        guard let program = Program(rawValue: text.kind.rawValue),
          let rule = SettingRule.all.first(where: { $0.program == program && $0.key == setting.key }
          )
        else { return nil }
        let isRemoved = contains(rule.versions.removed)
        guard
          let since = isRemoved
            ? rule.versions.removed
            : contains(rule.versions.deprecated) ? rule.versions.deprecated : nil
        else { return nil }
        return SettingAge(
          text: text,
          setting: setting,
          isRemoved: isRemoved,
          since: since,
          version: why,
          instead: rule.otherwise,
          hasNoSuccessor: false
        )
      }
    }
  }
}
