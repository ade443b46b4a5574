import Testing

@testable import PalierAudit

@Suite struct SettingTextTests {
  @Test(arguments: [
    ("64M", "67108864", FileKind.mysql, true as Bool?), ("64M", "64MB", .mysql, true),
    ("1GB", "1024MB", .postgresql, true), ("16384", "128MB", .postgresql, nil),
    ("'on'", "true", .postgresql, true), ("off", "1", .postgresql, false),
    ("30s", "0.5min", .postgresql, true), ("100mb", "104857600", .redis, true),
    ("100m", "100000000", .redis, true), ("100mb", "209715200", .redis, false),
    ("allkeys-lru", "volatile-lru", .redis, false), ("./", "/var/lib", .redis, nil),
    ("multiprocessing.cpu_count() * 2", "4", .gunicorn, nil), ("2", "3", .gunicorn, false),
    ("\"gevent\"", "sync", .gunicorn, false), ("utf8", "utf8mb3", .mysql, nil),
    ("", "4", .mysql, nil),
  ])
  func valuesMeanTheSameOrNot(left: String, right: String, kind: FileKind, isSame: Bool?) {
    #expect(SettingText.isSame(left, right, kind) == isSame)
    #expect(SettingText.isSame(right, left, kind) == isSame)
  }
}
