import PalierModel
import PalierSetup

extension AuditRule {
  /// Settings that may take more memory than the program's control group may hold.
  static let memoryBeyondGroup = AuditRule(
    "running-memory-beyond-limit",
    .warning,
    Text(
      en: "Settings that may take more than the control group",
      fr: "Des réglages qui peuvent dépasser le groupe de contrôle"
    ),
    consequence: Text(
      en:
        "When the load fills what the settings allow, the kernel kills a process of the group at its limit: a database restarts and drops every connection, a cache loses everything.",
      fr:
        "Quand la charge remplit ce que les réglages permettent, le noyau tue un processus du groupe à sa limite : une base redémarre et coupe toutes les connexions, un cache perd tout."
    ),
    fix: Text(
      en: "Raise the group's limit, or choose values whose worst case fits it.",
      fr: "Relever la limite du groupe, ou choisir des valeurs dont le pire cas y tient."
    ),
    manual: Manual("https://docs.kernel.org/admin-guide/cgroup-v2.html#memory", "6.1")
  ) { subject in
    subject.programs.compactMap { program in
      guard let limit = program.memory else { return nil }
      guard let claim = MemoryClaim(of: program) else { return nil }
      let message: Text
      if let bytes = claim.bytes {
        guard bytes > limit else { return nil }
        message = Text(
          en:
            "\(program.title) may take \(bytes, .information) (\(claim.formula)); its control group may hold \(limit, .information).",
          fr:
            "\(program.title) peut prendre \(bytes, .information) (\(claim.formula)) ; son groupe de contrôle peut contenir \(limit, .information)."
        )
      } else {
        message = Text(
          en:
            "\(program.title) has no maxmemory; its control group may hold \(limit, .information).",
          fr:
            "\(program.title) n'a pas de maxmemory ; son groupe de contrôle peut contenir \(limit, .information)."
        )
      }
      return program.setting(claim.key).map { program.occurrence($0.place, mark: $0.key, message) }
        ?? program.occurrence(message)
    }
  }
}

/// The memory that a program's settings let it take at worst.
private struct MemoryClaim {
  /// Bytes; nil: without bound.
  let bytes: Double?
  /// The settings that make it up.
  let formula: Text
  /// The setting that weighs most, to show.
  let key: String

  init?(of program: RunningProgram) {
    func bytes(_ key: String, _ usual: Double, base: Int = 1) -> Double {
      guard let text = program.value(key),
        let value = Program(rawValue: program.kind.rawValue)?.values.read(
          text,
          as: .bytes(base: base)
        )
      else { return usual }
      return value.number ?? usual
    }
    func count(_ key: String, _ usual: Double) -> Double {
      program.value(key).flatMap { Double($0) } ?? usual
    }
    let mebi = 1_048_576.0
    switch program.kind {
    case .postgresql:
      let shared = bytes("shared_buffers", 128 * mebi, base: 8_192)
      let work = bytes("work_mem", 4 * mebi, base: 1_024) * count("max_connections", 100)
      self.bytes =
        shared + work
        + bytes("maintenance_work_mem", 64 * mebi, base: 1_024)
        * count("autovacuum_max_workers", 3)
      formula = Text(
        verbatim:
          "shared_buffers + max_connections × work_mem + autovacuum_max_workers × maintenance_work_mem"
      )
      key = shared > work ? "shared_buffers" : "work_mem"
    case .mysql:
      // What each connection may allocate, by the server's own defaults (MariaDB 10.11, MySQL 8.0).
      let each =
        bytes("sort_buffer_size", 2 * mebi) + bytes("read_buffer_size", mebi / 8)
        + bytes("read_rnd_buffer_size", mebi / 4) + bytes("join_buffer_size", mebi / 4)
        + bytes("thread_stack", 292 * 1_024)
      self.bytes =
        bytes("innodb_buffer_pool_size", 128 * mebi) + bytes("key_buffer_size", 8 * mebi)
        + each * count("max_connections", 151)
      formula = Text(
        en: "innodb_buffer_pool_size + key_buffer_size + max_connections × buffers of a connection",
        fr: "innodb_buffer_pool_size + key_buffer_size + max_connections × tampons d'une connexion"
      )
      key = "innodb_buffer_pool_size"
    case .redis:
      // Nobody knows what an unseen Redis has; a missing line says nothing then.
      guard program.running != nil || program.setting("maxmemory") != nil else { return nil }
      let most = bytes("maxmemory", 0)
      self.bytes = most > 0 ? most : nil
      formula = Text(verbatim: "maxmemory")
      key = "maxmemory"
    default: return nil
    }
  }
}
