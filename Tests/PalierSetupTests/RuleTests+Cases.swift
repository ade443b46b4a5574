import PalierSetup

/// What rules give, derived on paper.
extension RuleTests {
  /// A library behind HAProxy and PgBouncer, an office on Node.js: 4 × 256 MiB, three quarters over four.
  static let proxied: [Case] = [
    Case("haproxy.global.maxconn", "front", "600", in: SetupDossier.library),
    Case("haproxy.global.nbthread", "front", "4", in: SetupDossier.library),
    Case("haproxy.defaults.timeout connect", "front", "5s", in: SetupDossier.library),
    Case("haproxy.defaults.timeout client", "front", "35s", in: SetupDossier.library),
    Case("haproxy.defaults.timeout server", "front", "35s", in: SetupDossier.library),
    Case(
      "haproxy.defaults.timeout server",
      "front",
      "65s",
      in: SetupDossier.library,
      replacing: ["uvicorn,": "uvicorn, timeout: 60 s,"]
    ),
    Case("haproxy.defaults.timeout http-request", "front", "10s", in: SetupDossier.library),
    Case("haproxy.defaults.timeout http-keep-alive", "front", "20s", in: SetupDossier.library),
    Case("haproxy.defaults.timeout queue", "front", "30s", in: SetupDossier.library),
    Case("uvicorn.UVICORN_WORKERS", "web", "4", in: SetupDossier.library),
    Case("uvicorn.UVICORN_BACKLOG", "web", "512", in: SetupDossier.library),
    Case("uvicorn.UVICORN_LIMIT_CONCURRENCY", "web", "1000", in: SetupDossier.library),
    Case(
      "uvicorn.UVICORN_LIMIT_CONCURRENCY",
      "web",
      "1200",
      in: SetupDossier.library,
      replacing: ["workers: 4": "workers: 1"]
    ),
    Case("uvicorn.UVICORN_TIMEOUT_KEEP_ALIVE", "web", "75", in: SetupDossier.library),
    Case("uvicorn.UVICORN_TIMEOUT_GRACEFUL_SHUTDOWN", "web", "30", in: SetupDossier.library),
    Case("uvicorn.UVICORN_ACCESS_LOG", "web", "false", in: SetupDossier.library),
    Case(
      "uvicorn.UVICORN_ACCESS_LOG",
      "web",
      "true",
      in: SetupDossier.library,
      replacing: ["calls: [web]": "calls: []"]
    ),
    Case("pgbouncer.pgbouncer.pool_mode", "pooler", "transaction", in: SetupDossier.library),
    Case("pgbouncer.pgbouncer.max_client_conn", "pooler", "100", in: SetupDossier.library),
    Case(
      "pgbouncer.pgbouncer.max_client_conn",
      "pooler",
      "408",
      in: SetupDossier.library,
      replacing: ["workers: 4": "workers: 4, pool: 100"]
    ),
    Case("pgbouncer.pgbouncer.default_pool_size", "pooler", "20", in: SetupDossier.library),
    Case(
      "pgbouncer.pgbouncer.default_pool_size",
      "pooler",
      "30",
      in: SetupDossier.library,
      replacing: ["pgbouncer,": "pgbouncer, pool: 30,"]
    ),
    Case("pgbouncer.pgbouncer.max_db_connections", "pooler", "20", in: SetupDossier.library),
    Case("pgbouncer.pgbouncer.query_wait_timeout", "pooler", "30", in: SetupDossier.library),
    Case("pgbouncer.pgbouncer.server_idle_timeout", "pooler", "600", in: SetupDossier.library),
    Case("pgbouncer.pgbouncer.server_lifetime", "pooler", "3600", in: SetupDossier.library),
    Case("pgbouncer.pgbouncer.max_prepared_statements", "pooler", nil, in: SetupDossier.library),
    Case(
      "pgbouncer.pgbouncer.max_prepared_statements",
      "pooler",
      "200",
      in: SetupDossier.library,
      replacing: ["pgbouncer,": "pgbouncer, version: 1.21.0,"]
    ),
    Case("postgresql.max_connections", "database", "28", in: SetupDossier.library),
    Case("node.WEB_CONCURRENCY", "web", "4", in: SetupDossier.office),
    Case("node.--max-old-space-size", "web", "192", in: SetupDossier.office),
    Case("node.UV_THREADPOOL_SIZE", "web", "8", in: SetupDossier.office),
  ]

  /// The office's database has 8192 − 512 (reserve) − 53.1 (nginx) − 1024 (Node.js) = 6602.9 MiB, and 48 connections.
  ///
  /// MariaDB: half in whole 8 MiB; 38% less 96 and 48 × 2 MiB is 2317.1 MiB, over 48. MySQL: 3 parts of 128 MiB chunks.
  static let databases: [Case] = [
    Case("mariadb.mysqld.max_connections", "database", "48", in: SetupDossier.office),
    Case("mariadb.mysqld.innodb_buffer_pool_size", "database", "3296M", in: SetupDossier.office),
    Case("mariadb.mysqld.innodb_log_file_size", "database", "824M", in: SetupDossier.office),
    Case("mariadb.mysqld.innodb_flush_log_at_trx_commit", "database", "1", in: SetupDossier.office),
    Case("mariadb.mysqld.tmp_table_size", "database", "49408K", in: SetupDossier.office),
    Case("mariadb.mysqld.max_heap_table_size", "database", "49408K", in: SetupDossier.office),
    Case("mariadb.mysqld.sort_buffer_size", "database", "1M", in: SetupDossier.office),
    Case("mariadb.mysqld.key_buffer_size", "database", "8M", in: SetupDossier.office),
    Case("mariadb.mysqld.aria_pagecache_buffer_size", "database", "128M", in: SetupDossier.office),
    Case("mariadb.mysqld.slow_query_log", "database", "ON", in: SetupDossier.office),
    Case("mariadb.mysqld.long_query_time", "database", "0.5", in: SetupDossier.office),
    Case("mariadb.mysqld.wait_timeout", "database", "600", in: SetupDossier.office),
    Case(
      "mysql.mysqld.max_connections",
      "database",
      "48",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.innodb_buffer_pool_size",
      "database",
      "3G",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.innodb_buffer_pool_instances",
      "database",
      "3",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.innodb_redo_log_capacity",
      "database",
      "768M",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.innodb_redo_log_capacity",
      "database",
      nil,
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql, version: 8.0.28"]
    ),
    Case(
      "mysql.mysqld.innodb_flush_method",
      "database",
      "O_DIRECT",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.innodb_flush_log_at_trx_commit",
      "database",
      "1",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.tmp_table_size",
      "database",
      "64M",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.max_heap_table_size",
      "database",
      "64M",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.temptable_max_ram",
      "database",
      "660M",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.sort_buffer_size",
      "database",
      "1M",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.key_buffer_size",
      "database",
      "8M",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.slow_query_log",
      "database",
      "ON",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.long_query_time",
      "database",
      "0.5",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.wait_timeout",
      "database",
      "600",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
    Case(
      "mysql.mysqld.binlog_expire_logs_seconds",
      "database",
      "604800",
      in: SetupDossier.office,
      replacing: ["mariadb": "mysql"]
    ),
  ]

  /// The machine of the shop.
  static let machine: [Case] = [
    Case("sysctl.net.core.somaxconn", "front", "4096"),
    Case("sysctl.net.ipv4.tcp_max_syn_backlog", "front", "4096"),
    Case("sysctl.vm.swappiness", "front", "10"),
    Case("sysctl.vm.dirty_background_bytes", "front", "268435456"),
    Case("sysctl.vm.dirty_bytes", "front", "1073741824"),
    Case("sysctl.vm.dirty_bytes", "front", nil, replacing: ["8 GiB": "4 GiB"]),
    Case("sysctl.vm.overcommit_memory", "front", nil),
    Case("sysctl.vm.overcommit_memory", "front", "1", replacing: sessions),
    Case("logrotate.log.rotate", "front", "14"),
    Case(
      "logrotate.log.rotate",
      "front",
      "31",
      replacing: [
        "actions:": "data: { visits: { kind: log, size: 1 GB, retention: 31 d } }\nactions:"
      ]
    ),
    Case("openssh.PermitRootLogin", "front", "prohibit-password"),
    Case("openssh.PasswordAuthentication", "front", "no"),
    Case("openssh.KbdInteractiveAuthentication", "front", "no"),
    Case("openssh.LoginGraceTime", "front", "30"),
    Case("openssh.MaxAuthTries", "front", "4"),
    Case("openssh.ClientAliveInterval", "front", "300"),
    Case("openssh.X11Forwarding", "front", "no"),
    Case("prometheus.global.scrape_interval", "front", "15s"),
    Case("prometheus.global.evaluation_interval", "front", "15s"),
    Case("alertmanager.route.group_wait", "front", "30s"),
    Case("alertmanager.route.group_interval", "front", "300s"),
    Case("alertmanager.route.repeat_interval", "front", "14400s"),
  ]

  /// Containers and pods: the office's four processes of Node.js are four pods of 256 MiB.
  static let containers: [Case] = [
    Case("compose.services.*.mem_limit", "database", "5390m"),
    Case("compose.services.*.cpus", "database", nil),
    Case(
      "compose.services.*.cpus",
      "database",
      "1.5",
      replacing: ["version: 15": "limits: { cpu: 1.5 }"]
    ),
    Case("compose.services.*.shm_size", "database", "673m"),
    Case("compose.services.*.shm_size", "web", nil),
    Case("compose.services.*.restart", "web", "unless-stopped"),
    Case("compose.services.*.stop_grace_period", "web", "40s"),
    Case("compose.services.*.stop_grace_period", "database", "120s"),
    Case("compose.services.*.ulimits.nofile", "front", "1088"),
    Case("compose.services.*.logging.options.max-size", "web", "10m"),
    Case("compose.services.*.logging.options.max-file", "web", "5"),
    Case("kubernetes.spec.replicas", "web", nil, in: SetupDossier.office, on: .kubernetes),
    Case("kubernetes.spec.replicas", "web", nil, on: .kubernetes),
    Case("kubernetes.spec.replicas", "database", "1", on: .kubernetes),
    Case("kubernetes.spec.maxReplicas", "web", "2", on: .kubernetes),
    Case("gunicorn.workers", "web", "2", on: .kubernetes),
    Case("node.WEB_CONCURRENCY", "web", "1", in: SetupDossier.office, on: .kubernetes),
    Case("node.--max-old-space-size", "web", "192", in: SetupDossier.office, on: .kubernetes),
    Case("kubernetes.spec.template.spec.terminationGracePeriodSeconds", "web", "40"),
    Case("kubernetes.spec.template.spec.terminationGracePeriodSeconds", "database", "120"),
    Case(
      "kubernetes.spec.template.spec.containers.-.resources.requests.cpu",
      "web",
      "0.33",
      in: SetupDossier.office,
      on: .kubernetes
    ),
    Case(
      "kubernetes.spec.template.spec.containers.-.resources.requests.memory",
      "web",
      "256Mi",
      in: SetupDossier.office,
      on: .kubernetes
    ),
    Case(
      "kubernetes.spec.template.spec.containers.-.resources.limits.memory",
      "web",
      "256Mi",
      in: SetupDossier.office,
      on: .kubernetes
    ),
    Case("kubernetes.spec.minReplicas", "web", "2", in: SetupDossier.office, on: .kubernetes),
    Case("kubernetes.spec.minReplicas", "database", nil, on: .kubernetes),
    Case("kubernetes.spec.maxReplicas", "web", "4", in: SetupDossier.office, on: .kubernetes),
    Case("kubernetes.spec.maxUnavailable", "web", "1", in: SetupDossier.office, on: .kubernetes),
  ]

  /// MongoDB in the office: (6602.9 MiB − 1 GiB) / 2 = 2.72 GiB; Django in the shop.
  static let others: [Case] = [
    Case("redis.cluster-enabled", "cache", nil),
    Case("redis.cluster-enabled", "cache", "yes", replacing: shards),
    Case("redis.cluster-node-timeout", "cache", "15000", replacing: shards),
    Case(
      "mongodb.storage.wiredTiger.engineConfig.cacheSizeGB",
      "database",
      "2.72",
      in: SetupDossier.office,
      replacing: ["mariadb": "mongodb"]
    ),
    Case(
      "mongodb.net.maxIncomingConnections",
      "database",
      "100",
      in: SetupDossier.office,
      replacing: ["mariadb": "mongodb"]
    ),
    Case(
      "mongodb.operationProfiling.slowOpThresholdMs",
      "database",
      "500",
      in: SetupDossier.office,
      replacing: ["mariadb": "mongodb"]
    ),
    Case(
      "systemd.Service.LimitNOFILE",
      "database",
      "64000",
      in: SetupDossier.office,
      replacing: ["mariadb": "mongodb"]
    ),
    // In shards the router takes 356 MiB: (6246.9 MiB − 1 GiB) / 2; 48 connections, and 10 of each of 11 other servers.
    Case(
      "mongodb.storage.wiredTiger.engineConfig.cacheSizeGB",
      "database",
      "2.55",
      in: SetupDossier.sharded
    ),
    Case("mongodb.net.maxIncomingConnections", "database", "158", in: SetupDossier.sharded),
    Case("mongos.net.maxIncomingConnections", "database", "100", in: SetupDossier.sharded),
    Case(
      "mongos.net.maxIncomingConnections",
      "database",
      "128",
      in: SetupDossier.sharded,
      replacing: ["workers: 4": "workers: 4, pool: 30"]
    ),
    Case(
      "mongos.operationProfiling.slowOpThresholdMs",
      "database",
      "500",
      in: SetupDossier.sharded
    ),
    Case(
      "mongos.net.maxIncomingConnections",
      "database",
      nil,
      in: SetupDossier.sharded,
      replacing: ["shards: 3, ": ""]
    ),
    Case("django.DATABASES.default.CONN_MAX_AGE", "web", "0"),
    Case("django.DATABASES.default.CONN_MAX_AGE", "web", "60", replacing: ["gevent": "sync"]),
    Case("django.DATABASES.default.CONN_HEALTH_CHECKS", "web", "True"),
    Case("django.SESSION_ENGINE", "web", "'django.contrib.sessions.backends.cached_db'"),
    Case("django.SESSION_COOKIE_SECURE", "web", "True"),
    Case("django.CSRF_COOKIE_SECURE", "web", "True"),
    Case("django.DEBUG", "web", "False"),
  ]

  private static let shards = [
    "actions:": "data: { cache: { kind: cache, size: 10 MB, shards: 3 } }\nactions:"
  ]
}
