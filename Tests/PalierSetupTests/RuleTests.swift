import PalierModel
import Testing

@testable import PalierSetup

@Suite struct RuleTests {
  /// A rule, the service it is asked about, and what it gives as the program writes it.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let service: String
    let value: String?
    var replacing: [String: String] = [:]
    var dossier = SetupDossier.shop
    var target = SetupTarget.machine

    init(
      _ rule: String,
      _ service: String,
      _ value: String?,
      in dossier: String = SetupDossier.shop,
      on target: SetupTarget = .machine,
      replacing: [String: String] = [:]
    ) {
      self.dossier = dossier
      self.target = target
      self.rule = rule
      self.service = service
      self.value = value
      self.replacing = replacing
    }

    var testDescription: String { "\(rule) \(service)" }
  }

  // Derived on paper. The reserve is 512 MiB, nginx holds 32 MiB + 600 × 36 KiB, gunicorn
  // 4 × 100 + 40 MiB; of the other 7186.9 MiB the database has 3/4, the cache 1/4.
  static let cases: [Case] = [
    Case("nginx.worker_processes", "front", "4"),
    Case("nginx.worker_rlimit_nofile", "front", "1088"),
    Case("nginx.events.worker_connections", "front", "512"),
    Case("nginx.http.sendfile", "front", "on"),
    Case("nginx.http.tcp_nopush", "front", "on"),
    Case("nginx.http.keepalive_timeout", "front", "20s"),
    Case("nginx.http.client_header_timeout", "front", "15s"),
    Case("nginx.http.client_body_timeout", "front", "15s"),
    Case("nginx.http.server_tokens", "front", "off"),
    Case("nginx.http.gzip", "front", "on"),
    Case("nginx.http.gzip_comp_level", "front", "4"),
    Case("nginx.http.gzip_min_length", "front", "1k"),
    Case("nginx.http.upstream.keepalive", "front", "8"),
    Case("nginx.http.upstream.keepalive", "front", nil, replacing: ["gevent": "sync"]),
    Case("nginx.http.server.location.proxy_connect_timeout", "front", "5s"),
    Case("nginx.http.server.location.proxy_read_timeout", "front", "35s"),
    Case("gunicorn.workers", "web", "4"),
    Case("gunicorn.workers", "web", "9", replacing: ["gevent, workers: 4": "sync"]),
    Case("gunicorn.worker_class", "web", "'gevent'"),
    Case("gunicorn.threads", "web", nil),
    Case("gunicorn.threads", "web", "4", replacing: ["gevent": "gthread"]),
    Case("gunicorn.worker_connections", "web", "100"),
    Case("gunicorn.backlog", "web", "512"),
    Case("gunicorn.timeout", "web", "30"),
    Case("gunicorn.timeout", "web", "60", replacing: ["/, ": "/, timeout: 60 s, "]),
    Case("gunicorn.graceful_timeout", "web", "30"),
    Case("gunicorn.keepalive", "web", "75"),
    Case("gunicorn.keepalive", "web", nil, replacing: ["gevent": "sync"]),
    Case("gunicorn.max_requests", "web", "10000"),
    Case("gunicorn.max_requests_jitter", "web", "1000"),
    Case("gunicorn.worker_tmp_dir", "web", "'/dev/shm'"),
    Case("postgresql.max_connections", "database", "48"),
    Case("postgresql.superuser_reserved_connections", "database", "3"),
    Case("postgresql.shared_buffers", "database", "1347MB"),
    Case("postgresql.effective_cache_size", "database", "2425MB"),
    Case("postgresql.work_mem", "database", "24320kB"),
    Case("postgresql.hash_mem_multiplier", "database", "2"),
    Case(
      "postgresql.hash_mem_multiplier",
      "database",
      nil,
      replacing: ["version: 15": "version: 12"]
    ),
    Case("postgresql.maintenance_work_mem", "database", "134MB"),
    Case("postgresql.autovacuum_max_workers", "database", "3"),
    Case("postgresql.max_worker_processes", "database", "8"),
    Case("postgresql.max_parallel_workers", "database", "4"),
    Case("postgresql.max_parallel_workers_per_gather", "database", "0"),
    Case("postgresql.checkpoint_completion_target", "database", "0.9"),
    Case("postgresql.max_wal_size", "database", "1907MB"),
    Case("postgresql.random_page_cost", "database", "1.1"),
    Case("postgresql.log_min_duration_statement", "database", "500ms"),
    Case("postgresql.idle_in_transaction_session_timeout", "database", "60s"),
    Case("redis.maxmemory", "cache", "1347mb"),
    Case("redis.maxmemory", "cache", "808mb", replacing: sessions),
    Case("redis.maxmemory-policy", "cache", "allkeys-lru"),
    Case("redis.maxmemory-policy", "cache", "noeviction", replacing: sessions),
    Case("redis.maxclients", "cache", "64"),
    Case("redis.tcp-keepalive", "cache", "300"),
    Case("redis.save", "cache", "\"\""),
    Case("redis.appendonly", "cache", "no"),
    Case("redis.appendonly", "cache", "yes", replacing: sessions),
    Case("redis.lazyfree-lazy-eviction", "cache", "yes"),
    Case("systemd.Service.MemoryMax", "database", "5390M"),
    Case("systemd.Service.CPUQuota", "database", nil),
    Case(
      "systemd.Service.CPUQuota",
      "database",
      "150%",
      replacing: ["version: 15": "limits: { cpu: 1.5 }"]
    ),
    Case("systemd.Service.LimitNOFILE", "front", "1088"),
    Case("systemd.Service.LimitNOFILE", "cache", "1024"),
    Case("systemd.Service.Restart", "web", "on-failure"),
    Case("systemd.Service.RestartSec", "web", "3s"),
    Case("systemd.Service.TimeoutStopSec", "web", "40s"),
  ]

  /// Every case.
  static let all = cases + proxied + databases + machine + containers + others

  static let sessions = [
    "actions:": "data: { cache: { size: 10 MB } }\nactions:"
  ]

  @Test(arguments: all)
  func theValueFollowsFromTheInputs(rule: Case) throws {
    var keys = rule.dossier
    for (old, new) in rule.replacing {
      try #require(keys.contains(old), "\(old)")
      keys = keys.replacing(old, with: new)
    }
    let plan = try SetupDossier.plan(keys, places: SetupPlaces(for: rule.target))
    let service = try #require(plan.services.first { $0.service.name == rule.service })
    let found = try #require(SettingRule.all.first { $0.identifier == rule.rule })
    #expect(found.value(for: service).map { found.program.values.write($0.value) } == rule.value)
  }

  @Test func everyRuleHasACaseAndANameOfItsOwn() {
    let names = SettingRule.all.map(\.identifier)
    #expect(Set(names).count == names.count)
    #expect(Set(Self.all.map(\.rule)) == Set(names))
  }

  @Test(arguments: SettingRule.all.map(\.identifier))
  func everyRuleIsDocumented(name: String) throws {
    let rule = try #require(SettingRule.all.first { $0.identifier == name })
    #expect(rule.manual.url.hasPrefix("https://") && !rule.manual.version.isEmpty)
    for text in [rule.reason, rule.otherwise] {
      #expect(text.english.hasSuffix(".") && text.french.hasSuffix("."))
      #expect(text.english != text.french)
    }
  }

  @Test func whatARuleWritesItAccepts() throws {
    for service in try (SetupDossier.all + [SetupDossier.sharded])
      .flatMap({ try SetupDossier.plan($0).services })
    {
      for rule in SettingRule.all {
        guard let derived = rule.value(for: service) else { continue }
        let text = rule.program.values.write(derived.value)
        #expect(rule.verdict(on: text, for: service) == .accepted, "\(rule.identifier) \(text)")
      }
    }
  }

  @Test(arguments: [
    ("postgresql.shared_buffers", "database", "128MB", Diagnostic.Severity.warning),
    ("postgresql.shared_buffers", "database", "'16384'", .warning),
    ("postgresql.work_mem", "database", "64MB", .error),
    ("postgresql.max_connections", "database", "20", .error),
    ("redis.maxmemory", "cache", "0", .error),
    ("nginx.http.gzip", "front", "off", .warning),
    ("nginx.http.server.location.proxy_read_timeout", "front", "10s", .error),
    ("gunicorn.worker_class", "web", "'sync'", .warning),
  ])
  func anotherValueIsAFinding(
    name: String,
    service: String,
    text: String,
    severity: Diagnostic.Severity
  ) throws {
    let plan = try SetupDossier.plan()
    let service = try #require(plan.services.first { $0.service.name == service })
    let rule = try #require(SettingRule.all.first { $0.identifier == name })
    guard case .differs(_, let found) = rule.verdict(on: text, for: service) else {
      Issue.record("\(rule.verdict(on: text, for: service))")
      return
    }
    #expect(found == severity)
  }

  @Test func aSettingThatAVersionLacksIsSaidToBe() throws {
    let plan = try SetupDossier.plan(
      SetupDossier.shop.replacing("version: 15", with: "version: 12.4")
    )
    let rule = PostgreSQLRules.hashMemMultiplier
    #expect(rule.verdict(on: "2", for: plan.services[2]) == .unknownToVersion(Version(12, 4)))
    #expect(PostgreSQLRules.workMem.verdict(on: "much", for: plan.services[2]) == .unreadable)
  }
}
