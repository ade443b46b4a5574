import PalierModel
import Testing

@testable import PalierSetup

@Suite struct BudgetTests {
  private static let machines: [(Int, Int, Double)] = [1, 2, 4, 8, 64, 256].flatMap { memory in
    [1, 2, 16].flatMap { cores in [10.0, 1_000].map { (memory, cores, $0) } }
  }

  @Test(arguments: machines)
  func allTogetherFitsTheMachine(memory: Int, cores: Int, users: Double) throws {
    let keys = SetupDossier.shop.replacing(
      "cpu: 4, memory: 8 GiB",
      with: "cpu: \(cores), memory: \(memory) GiB"
    ).replacing("workers: 4", with: "workers: \(cores)")
    let plan: SetupPlan
    do {
      plan = try SetupDossier.plan(keys, users: users)
    } catch let error as SetupError {
      #expect(memory <= 4 && cores == 16, "\(error.message.english)")
      return
    }
    let whole = Double(memory) * 1_073_741_824
    let sum = plan.services.compactMap(\.memory).reduce(plan.reserve.mid) { $0 + $1.mid }
    #expect(sum <= whole + 1)
    for service in plan.services {
      let bytes = try #require(service.memory?.mid)
      if service.service.kind.value == .postgresql {
        let connections = try #require(service.connections?.mid)
        let split = try PostgreSQLMemory(service)
        #expect(split.worst(connections: connections, memory: bytes) <= bytes)
        #expect(Double(split.work) >= PostgreSQLMemory.leastWork)
        #expect(connections >= Double(cores) * 10 + ConnectionBudget.reserve)
      }
      if let most = RedisMemory.most(service), service.service.kind.value == .redis {
        #expect(Double(most) < bytes)
      }
    }
  }

  /// Memory, connections, descriptors and ports of every stack on every machine.
  @Test(arguments: machines)
  func everyStackFitsItsMachine(memory: Int, cores: Int, users: Double) throws {
    for dossier in SetupDossier.all + [SetupDossier.sharded] {
      let keys = dossier.replacing(
        "cpu: 4, memory: 8 GiB",
        with: "cpu: \(cores), memory: \(memory) GiB"
      ).replacing("workers: 4", with: "workers: \(min(cores, 4))")
      let plan: SetupPlan
      do {
        plan = try SetupDossier.plan(keys, users: users)
      } catch let error as SetupError {
        #expect(memory <= 2, "\(error.message.english)")
        continue
      }
      let whole = Double(memory) * 1_073_741_824
      let processes = plan.services + plan.services.compactMap(\.router)
      #expect(
        processes.compactMap(\.memory).reduce(plan.reserve.mid) { $0 + $1.mid } <= whole + 1
      )
      #expect(Set(processes.map(\.port)).count == processes.count)
      #expect(Set(plan.services.map(\.port)).count == plan.services.count)
      for service in plan.services {
        let bytes = try #require(service.memory?.mid)
        let kind = service.service.kind.value
        if kind == .mysql || kind == .mariadb {
          let connections = try #require(service.connections?.mid)
          let split = try MySQLMemory(service)
          #expect(split.worst(connections: connections) <= bytes)
          #expect(Double(split.temporary) >= MySQLMemory.leastTemporary)
        }
        if let accepted = service.connections?.mid {
          let opened = plan.services.filter {
            $0.service.calls.contains { $0.value == service.service.name }
          }
          .reduce(0) { $0 + $1.workers.mid * ConnectionBudget.pool(of: $1.service) }
          #expect(opened + ConnectionBudget.reserve <= accepted)
          #expect(Double(FileDescriptors(service).needed) > accepted)
        }
      }
    }
  }

  @Test(arguments: [
    (["cpu: 4, ": ""], "`machine.cpu` is missing"),
    (["memory: 8 GiB, ": ""], "`machine.memory` is missing"),
    (["memory: 8 GiB": "memory: 512 MiB"], "The memory does not fit: front"),
    (["workers: 4": "workers: 4, limits: { memory: 256 MiB }"], "4 workers of web need 440 MiB"),
    (["version: 15": "limits: { memory: 64 MiB }"], "database has 64 MiB of memory; it needs"),
    (
      ["version: 15": "connections: 20"],
      "database accepts 20 connections; those who call it may open 48"
    ),
    (["{ kind: redis }": "{ kind: redis, memory: 8 MiB }"], "cache has 8 MiB of memory"),
    (
      ["kind: postgresql, version: 15": "kind: mongodb, limits: { memory: 128 MiB }"],
      "database has 128 MiB of memory; it needs 256 MiB"
    ),
    (
      ["kind: nginx,": "kind: nginx, limits: { memory: 36 MiB },"],
      "for 100 people at the same time it needs"
    ),
    (
      [
        "version: 15": "observe: { port: 7000 }",
        "{ kind: redis }": "{ kind: redis, observe: { port: 7000 } }",
      ], "database and cache are both to listen at port 7000"
    ),
  ])
  func whatCannotBeSetUpIsSaid(replacing: [String: String], words: String) throws {
    var keys = SetupDossier.shop
    for (old, new) in replacing {
      try #require(keys.contains(old), "\(old)")
      keys = keys.replacing(old, with: new)
    }
    let error = #expect(throws: SetupError.self) { try SetupDossier.plan(keys) }
    let message = try #require(error?.message)
    #expect(message.english.replacing("\u{A0}", with: " ").contains(words), "\(message.english)")
    #expect(message.english != message.french)
    #expect(error?.cure != nil)
  }

  @Test func memoryMeasuredWithItsWorkersIsBelieved() throws {
    let keys = SetupDossier.shop.replacing("workers: 4", with: "workers: 4, memory: 200 MiB")
    #expect(try SetupDossier.plan(keys).services[1].memory?.mid == 200 * 1_048_576)
  }
}
