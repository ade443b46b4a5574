import Foundation
import PalierAudit
import PalierModel
import PalierPlatform
import Testing

/// A real Redis, whose title hides its command line: it is asked.
@Suite(.enabled(if: LivePrograms.redis != nil, "Redis is not installed")) struct LiveRedisTests {
  private func serve(
    _ settings: String,
    _ arguments: String...,
    body: (LiveScene, String, Int) throws -> Void
  ) throws {
    let scene = try LiveScene()
    let file = try scene.write(
      "bind 127.0.0.1\nport \(scene.port)\ndir \(scene.root)\nsave \"\"\n" + settings,
      to: "redis.conf"
    )
    try scene.serve([LivePrograms.redis ?? "", file] + arguments, until: scene.isListening) {
      try body(scene, file, $0)
    }
  }

  private func command(_ scene: LiveScene, _ words: String...) throws {
    try scene.run("redis-cli", ["-p", String(scene.port)] + words)
  }

  @Test func theFindingsOfTheFileAreThoseOfTheRunningProgram() throws {
    try serve("maxmemory-policy allkeys-lru\n") { scene, file, pid in
      let audit = scene.audit()
      #expect(audit.places(in: file) == ["redis-policy-without-limit:5"])
      #expect(audit.places(in: file) == LiveScene.audit(files: file).places(in: file))
      #expect(audit.findings.allSatisfy { $0.process?.pid == pid })
      #expect(audit.unseen.isEmpty)
    }
  }

  @Test func aValueGivenAtStartCountsForTheRules() throws {
    // With a limit the policy acts, whatever the file says by itself.
    try serve("maxmemory-policy allkeys-lru\n", "--maxmemory", "100mb") { scene, _, _ in
      #expect(scene.audit().findings.map(\.rule) == [])
    }
    try serve("maxmemory 100mb\n", "--maxmemory", "200mb") { scene, file, _ in
      let found = scene.audit().findings(of: "running-value-unsaved")
      #expect(found.map(\.location.file) == [file] && found.map(\.location.line) == [5])
      #expect(found.first?.message.english.contains("maxmemory = 209715200") == true)
    }
  }

  @Test func aValueSetSinceIsGoneAtTheNextStart() throws {
    try serve("maxmemory 100mb\nmaxmemory-policy allkeys-lru\n") { scene, file, _ in
      #expect(scene.audit().findings.isEmpty)
      try command(scene, "config", "set", "maxmemory-policy", "volatile-lru")
      #expect(scene.audit().places(in: file) == ["running-value-unsaved:6"])
      try command(scene, "config", "rewrite")
      // The file is newer than the process, and yet nothing is owed: both say the same.
      #expect(scene.audit().findings.isEmpty)
    }
  }

  @Test func aFileWrittenSinceIsOwedARestart() throws {
    try serve("maxmemory 100mb\n") { scene, file, _ in
      try scene.write("port \(scene.port)\nmaxmemory 300mb\n", to: "redis.conf")
      try scene.touch(file, after: 60)
      let found = scene.audit().findings
      #expect(found.map { "\($0.rule):\($0.location.line)" } == ["restart-owed:2"])
      #expect(found.first?.message.english.contains("maxmemory = 104857600") == true)
    }
  }

  /// The limit and the policy hold for all numbered databases together.
  @Test func sessionsAreEvictedWithTheCache() throws {
    try serve("maxmemory 4mb\nmaxmemory-policy allkeys-lru\n") { scene, _, _ in
      for number in 0..<20 { try command(scene, "-n", "1", "set", "session:\(number)", "open") }
      // Pages of the cache; each script is let in when there is room for it.
      let fill = "for i=1,2000 do redis.call('set', ARGV[1]..i, string.rep('x', 200)) end"
      for number in 0..<40 { try command(scene, "-n", "2", "eval", fill, "0", "page:\(number):") }
      let left = try scene.run("redis-cli", ["-p", String(scene.port), "-n", "1", "dbsize"])
      #expect(Int(left.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 20 < 20)
    }
  }

  @Test func aPasswordIsRespected() throws {
    try serve("requirepass hunter2\nmaxmemory 100mb\n") { scene, _, _ in
      let audit = scene.audit()
      #expect(audit.unseen.map(\.reason.english).contains { $0.contains("wants a password") })
      #expect(!audit.findings.contains { $0.message.english.contains("hunter2") })
    }
  }

  @Test(
    .enabled(
      if: CgroupControl.unavailability() == nil,
      Comment(rawValue: CgroupControl.unavailability()?.english ?? "")
    )
  )
  func aLimitOfTheGroupBelowTheSettings() throws {
    try serve("maxmemory 200mb\n") { scene, file, pid in
      let group = try CgroupControl(path: "palier-audit-\(MonotonicClock.nanoseconds())")
      defer { try? group.remove() }
      try group.setMemoryLimit(bytes: 64 << 20)
      let before = scene.audit()
      #expect(before.findings.isEmpty)
      try group.add(pid: pid)
      #expect(scene.audit().places(in: file) == ["running-memory-beyond-limit:5"])
      // The group can be removed once its member has left it.
      try CgroupMembership.leave(pid)
    }
  }
}
