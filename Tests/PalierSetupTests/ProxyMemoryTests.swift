import Foundation
import PalierDossier
import PalierModel
import Testing

@testable import PalierSetup

/// What is written for a proxy whose memory has no room for six connections of each person.
@Suite struct ProxyMemoryTests {
  private static func front(
    _ limit: String,
    in dossier: String = SetupDossier.shop,
    users: Double = 100
  ) throws -> ServicePlan {
    let kind = dossier == SetupDossier.library ? "haproxy" : "nginx"
    let keys = dossier.replacing("{ kind: \(kind),", with: "{ kind: \(kind), \(limit),")
    return try #require(SetupDossier.plan(keys, users: users).services.first)
  }

  private static func value(_ rule: SettingRule, _ plan: ServicePlan) throws -> String {
    let value = try #require(rule.value(for: plan)?.value)
    return rule.program.values.write(value)
  }

  /// 8 MiB / 48 KiB = 170 connections; twice as many over four processes.
  @Test func nginxIsWrittenAsManyConnectionsAsItsLimitHolds() throws {
    let plan = try Self.front("limits: { memory: 40 MiB }")
    #expect(try Self.value(NginxRules.workerConnections, plan) == "85")
    #expect(try Self.value(NginxRules.workerRlimitNofile, plan) == "234")
    let why = try #require(NginxRules.workerConnections.value(for: plan)?.derivation)
    #expect(why.english.contains("full buffers: 170;"), "\(why.english)")
    #expect(why.english.contains("declared, shop.yaml:"), "\(why.english)")
    #expect(why.french.contains("tampons pleins") && why.french.contains("170"), "\(why.french)")
  }

  /// 32 MiB and 600 × 36 KiB are 53.1 MiB.
  @Test(arguments: ["limits: { memory: 54 MiB }", "memory: 20 MiB", "limits: { cpu: 4 }"])
  func nothingChangesWhereThereIsRoomOrTheMemoryIsMeasured(declared: String) throws {
    let plan = try Self.front(declared)
    #expect(ProxyMemory.room(plan) == nil)
    #expect(try Self.value(NginxRules.workerConnections, plan) == "512")
  }

  /// 32 MiB / 57 KiB = 574 connections for 500 people, who would open 3000.
  @Test func haproxyIsWrittenAsManyConnectionsAsItsLimitHolds() throws {
    let plan = try Self.front(
      "limits: { memory: 64 MiB }",
      in: SetupDossier.library,
      users: 500
    )
    #expect(try Self.value(HAProxyRules.maxconn, plan) == "574")
    #expect(FileDescriptors(plan).needed == 2 * 574 + 64)
  }

  /// With all buffers full what is written fits the limit, and each person has a connection at least.
  @Test(arguments: [37, 40, 64, 100, 128, 200, 256], [50.0, 100, 600, 2_000])
  func whatIsWrittenFitsTheLimit(mebibytes: Int, users: Double) throws {
    for dossier in [SetupDossier.shop, SetupDossier.library] {
      let limit = "limits: { memory: \(mebibytes) MiB }"
      let plan: ServicePlan
      do {
        plan = try Self.front(limit, in: dossier, users: users)
      } catch let error as SetupError {
        #expect(error.message.english.contains("people at the same time it needs"))
        continue
      }
      let clients =
        plan.program == .nginx
        ? NginxConnections.each(plan) * plan.wholeCores / 2 : HAProxyConnections.most(plan)
      #expect(Double(clients) >= users)
      let proxy = try #require(ProxyMemory(plan.service.kind.value))
      if ProxyMemory.room(plan) != nil {
        // Processes share connections evenly, rounded up.
        let most = Double(mebibytes) * 1_048_576 + proxy.full * Double(plan.wholeCores)
        #expect(proxy.program + proxy.full * Double(clients) <= most)
      }
    }
  }

  @Test func poolersNeedRoomForThoseWhoCallThem() throws {
    let keys = SetupDossier.library.replacing("workers: 4", with: "workers: 4, pool: 100")
      .replacing("{ kind: pgbouncer,", with: "{ kind: pgbouncer, limits: { memory: 17 MiB },")
    let error = #expect(throws: SetupError.self) { try SetupDossier.plan(keys) }
    let message = try #require(error?.message.english.replacing("\u{A0}", with: " "))
    #expect(message.hasPrefix("pooler has 17 MiB (declared, shop.yaml:"), "\(message)")
    #expect(message.contains("408 connections"), "\(message)")
    // 16 MiB and 408 × 11 KiB are 20.4 MiB.
    #expect(message.contains("needs 21 MiB"), "\(message)")
    #expect(error?.cure?.french.contains("pool") == true)
    let roomy = keys.replacing("17 MiB", with: "24 MiB")
    #expect(try SetupDossier.plan(roomy).services[2].memory?.mid == 24 * 1_048_576)
  }

  /// The lab's MemoList: 96 MiB / 48 KiB = 2048 connections, for 600 people.
  @Test func theLabsMemoListIsSetUp() throws {
    let lab = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Lab/memolist/memolist.yaml").path
    let written = try Dossier.load(lab).system
    for change in ["tier1", "tier2", "tier3"] {
      let system = try Dossier.apply(changes: [change], to: written)
      let plan = try SetupPlan(
        system,
        users: Figure(
          Interval(exactly: 600),
          .count,
          from: .assumed(by: "a test", why: Text(en: "a test", fr: "un test"))
        )
      )
      let nginx = try #require(plan.services.first { $0.service.name == "nginx" })
      #expect(
        try Self.value(NginxRules.workerConnections, nginx) == (change == "tier1" ? "4096" : "8192")
      )
    }
  }
}
