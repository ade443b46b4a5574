import PalierModel
import PalierSetup

/// A setting that a program no longer has, or soon will not have.
struct RemovedSetting: Sendable {
  let kind: FileKind
  let key: String
  /// The first version that discourages it; nil: none did before it went.
  let deprecated: Version?
  /// The first version without it; nil: still there.
  let removed: Version?
  /// What takes its place.
  let instead: Text

  private static func nothing(_ kind: FileKind, _ key: String, _ removed: Version) -> RemovedSetting
  {
    RemovedSetting(
      kind: kind,
      key: key,
      deprecated: nil,
      removed: removed,
      instead: Text(en: "Remove the line.", fr: "Retirer la ligne.")
    )
  }

  private static func renamed(
    _ kind: FileKind,
    _ key: String,
    deprecated: Version? = nil,
    removed: Version? = nil,
    to name: String
  ) -> RemovedSetting {
    RemovedSetting(
      kind: kind,
      key: key,
      deprecated: deprecated,
      removed: removed,
      instead: Text(en: "Use \(name).", fr: "Utiliser \(name).")
    )
  }

  /// Those of MySQL, PostgreSQL and the kernel; keys with `_`.
  ///
  /// Where the release that removed one is not known, it is the first of `Catalogue/options` without it.
  static let all: [RemovedSetting] = [
    nothing(.mysql, "query_cache_size", Version(8, 0, 3)),
    nothing(.mysql, "query_cache_type", Version(8, 0, 3)),
    nothing(.mysql, "query_cache_limit", Version(8, 0, 3)),
    nothing(.mysql, "query_cache_min_res_unit", Version(8, 0, 3)),
    nothing(.mysql, "innodb_large_prefix", Version(8, 0)),
    nothing(.mysql, "innodb_file_format", Version(8, 0)),
    nothing(.mysql, "innodb_locks_unsafe_for_binlog", Version(8, 0)),
    nothing(.mysql, "old_passwords", Version(8, 0, 11)),
    nothing(.mysql, "sync_frm", Version(8, 0)),
    renamed(.mysql, "log_warnings", removed: Version(8, 0, 3), to: "log_error_verbosity"),
    renamed(.mysql, "tx_isolation", removed: Version(8, 0, 3), to: "transaction_isolation"),
    renamed(
      .mysql,
      "expire_logs_days",
      deprecated: Version(8, 0, 1),
      removed: Version(8, 2),
      to: "binlog_expire_logs_seconds"
    ),
    renamed(
      .mysql,
      "default_authentication_plugin",
      deprecated: Version(8, 0, 27),
      removed: Version(8, 4),
      to: "authentication_policy"
    ),
    renamed(
      .mysql,
      "innodb_log_file_size",
      deprecated: Version(8, 0, 30),
      removed: Version(9, 7),
      to: "innodb_redo_log_capacity"
    ),
    renamed(
      .mysql,
      "innodb_log_files_in_group",
      deprecated: Version(8, 0, 30),
      removed: Version(9, 7),
      to: "innodb_redo_log_capacity"
    ),
    nothing(.mysql, "internal_tmp_disk_storage_engine", Version(8, 0, 16)),
    nothing(.mysql, "myisam_repair_threads", Version(8, 0, 30)),
    nothing(.mysql, "abort_slave_event_count", Version(8, 2)),
    nothing(.mysql, "disconnect_slave_event_count", Version(8, 2)),
    renamed(.mysql, "no_dd_upgrade", removed: Version(8, 4), to: "upgrade"),
    renamed(.mysql, "skip_host_cache", removed: Version(8, 4), to: "host_cache_size = 0"),
    nothing(.mysql, "admin_ssl", Version(8, 4)),
    nothing(.mysql, "avoid_temporal_upgrade", Version(8, 4)),
    nothing(.mysql, "binlog_transaction_dependency_tracking", Version(8, 4)),
    nothing(.mysql, "character_set_client_handshake", Version(8, 4)),
    nothing(.mysql, "log_bin_use_v1_row_events", Version(8, 4)),
    nothing(.mysql, "master_info_file", Version(8, 4)),
    nothing(.mysql, "master_info_repository", Version(8, 4)),
    nothing(.mysql, "new", Version(8, 4)),
    nothing(.mysql, "old", Version(8, 4)),
    nothing(.mysql, "old_style_user_limits", Version(8, 4)),
    nothing(.mysql, "relay_log_info_file", Version(8, 4)),
    nothing(.mysql, "relay_log_info_repository", Version(8, 4)),
    nothing(.mysql, "show_old_temporals", Version(8, 4)),
    nothing(.mysql, "slave_rows_search_algorithms", Version(8, 4)),
    nothing(.mysql, "transaction_write_set_extraction", Version(8, 4)),
    nothing(.mysql, "mysql_native_password", Version(9, 0)),
    nothing(.mysql, "mysql_native_password_proxy_users", Version(9, 0)),
    nothing(.mysql, "innodb_undo_tablespaces", Version(9, 7)),
    nothing(.mysql, "replica_parallel_type", Version(9, 7)),
    nothing(.mysql, "slave_parallel_type", Version(9, 7)),
    renamed(.mysql, "temptable_use_mmap", removed: Version(9, 7), to: "temptable_max_mmap"),
    renamed(.postgresql, "checkpoint_segments", removed: Version(9, 5), to: "max_wal_size"),
    renamed(.postgresql, "wal_keep_segments", removed: Version(13), to: "wal_keep_size"),
    nothing(.postgresql, "operator_precedence_warning", Version(14)),
    nothing(.postgresql, "vacuum_cleanup_index_scale_factor", Version(14)),
    nothing(.postgresql, "stats_temp_directory", Version(15)),
    nothing(.postgresql, "vacuum_defer_cleanup_age", Version(16)),
    nothing(.postgresql, "promote_trigger_file", Version(16)),
    renamed(.postgresql, "force_parallel_mode", removed: Version(16), to: "debug_parallel_query"),
    nothing(.postgresql, "old_snapshot_threshold", Version(17)),
    nothing(.postgresql, "db_user_namespace", Version(17)),
    nothing(.postgresql, "trace_recovery_messages", Version(17)),
    nothing(.postgresql, "escape_string_warning", Version(19)),
    renamed(.postgresql, "io_workers", removed: Version(19), to: "io_max_workers"),
    RemovedSetting(
      kind: .sysctl,
      key: "net.ipv4.tcp_tw_recycle",
      deprecated: nil,
      removed: Version(4, 12),
      instead: Text(
        en: "Remove the line: behind address translation it dropped connections anyway.",
        fr:
          "Retirer la ligne : derrière une traduction d'adresses, elle coupait de toute façon des connexions."
      )
    ),
  ]

  /// The version of the program that a text is for, and why; nil: not known.
  static func version(for text: SourceText, in subject: AuditSubject) -> (Version, Text)? {
    func named(_ program: String) -> (Version, Text)? {
      subject.versions[program].map { ($0.version, Text(verbatim: $0.source)) }
    }
    switch text.kind {
    case .mysql:
      let path = text.path?.lowercased() ?? ""
      let isMariaDB =
        path.contains("mariadb") || text.settings.contains { $0.context == ["mariadb"] }
        || subject.programs.contains { $0.version?.program == "mariadb" }
        || subject.mentions("mariadb") && !subject.mentions("mysql 8")
      guard !isMariaDB else { return nil }
      if let version = named("mysql") { return version }
      guard subject.document != nil || path.contains("mysql.conf.d") else { return nil }
      return (
        Version(8, 0, 30),
        Text(en: "every MySQL still maintained", fr: "tout MySQL encore maintenu")
      )
    case .postgresql:
      if let version = named("postgresql") { return version }
      let parts = (text.path ?? "").split(separator: "/").map(String.init)
      guard let place = parts.firstIndex(of: "postgresql"), parts.indices.contains(place + 1),
        let version = Version(parts[place + 1])
      else { return nil }
      return (version, Text(verbatim: "PostgreSQL \(version)"))
    case .sysctl:
      return (
        Version(5, 10), Text(en: "every kernel still maintained", fr: "tout noyau encore maintenu")
      )
    default: return nil
    }
  }
}
