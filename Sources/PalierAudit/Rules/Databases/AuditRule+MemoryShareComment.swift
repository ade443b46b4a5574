import PalierModel
import PalierSetup

extension AuditRule {
  /// A size that is not the share of the memory that its comment says.
  static let memoryShareComment = AuditRule(
    "memory-share-comment",
    .warning,
    Text(
      en: "A size that is not the share its comment says",
      fr: "Une taille qui n'est pas la part que dit son commentaire"
    ),
    consequence: Text(
      en:
        "On the machine named, the comment and the value are two different settings: memory lies idle and data are read from the disk again, or the machine swaps if someone corrects the value by the comment while other services run beside.",
      fr:
        "Sur la machine nommée, commentaire et valeur sont deux réglages différents : de la mémoire reste inutilisée et des données sont relues du disque, ou la machine échange (swap) si l'on corrige la valeur d'après le commentaire alors que d'autres services tournent à côté."
    ),
    fix: Text(
      en:
        "Derive the size from the memory left by the other services (`palier generate` does), and correct the comment.",
      fr:
        "Déduire la taille de la mémoire que laissent les autres services (« palier generate » le fait), et corriger le commentaire."
    ),
    manual: Manual(
      "https://dev.mysql.com/doc/refman/8.0/en/innodb-parameters.html#sysvar_innodb_buffer_pool_size",
      "8.0"
    )
  ) { subject in
    guard let machine = subject.machine, let memory = machine.memory else { return [] }
    return subject.texts(.mysql, .postgresql, .redis).flatMap { text in
      text.settings.compactMap { setting -> Occurrence? in
        guard
          ["innodb_buffer_pool_size", "shared_buffers", "effective_cache_size", "maxmemory"]
            .contains(setting.key.lowercased()),
          let size = Measure.all(in: setting.value).first?.bytes?.lowerBound
        else { return nil }
        let nearby = [setting.line, setting.line - 1].compactMap { number -> String? in
          guard text.lines.indices.contains(number - 1),
            let mark = text.lines[number - 1].firstIndex(of: "#")
          else { return nil }
          return text.lines[number - 1][mark...].lowercased()
        }
        guard
          let comment = nearby.first(where: {
            $0.contains("%") && $0.hasAny(["ram", "mém", "mem"])
          }),
          let share = Measure.all(in: comment).first(where: { $0.unit.hasPrefix("%") })
        else { return nil }
        let actual = size / memory
        guard actual < share.low / 100 * 0.9 || actual > share.high / 100 * 1.1 else { return nil }
        let place = String(machine.line)
        let key = setting.key
        let range = "\(Int(share.low))–\(Int(share.high))"
        return text.occurrence(
          setting.line,
          mark: setting.key,
          Text(
            en:
              "\(key) is \(percent: actual) of the \(memory, .information) that line \(place) names, not the \(range)% of the comment.",
            fr:
              "\(key) vaut \(percent: actual) des \(memory, .information) que nomme la ligne \(place), pas les \(range) % du commentaire."
          )
        )
      }
    }
  }
}
