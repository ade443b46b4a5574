import Foundation
import PalierModel
import PalierSetup
import Testing

@testable import PalierAudit

@Suite struct ConfigurationFilesTests {
  @Test func includesInCirclesEnd() throws {
    let scene = try LiveScene()
    let first = try scene.write("include b.conf;\ninclude *.conf;\n", to: "a.conf")
    try scene.write("include a.conf;\ninclude missing.conf;\n", to: "b.conf")
    try FileManager.default.createSymbolicLink(
      atPath: scene.root + "/c.conf",
      withDestinationPath: "c.conf"
    )
    try FileManager.default.createSymbolicLink(
      atPath: scene.root + "/again.conf",
      withDestinationPath: "a.conf"
    )
    var reader = ConfigurationFiles(kind: .nginx)
    reader.read(first)
    #expect(reader.files.map(\.path) == [first, scene.root + "/b.conf"])
  }

  @Test func theLinesStandInTheOrderInWhichTheyAreRead() throws {
    let scene = try LiveScene()
    let main = try scene.write("include_dir 'conf.d'\nwork_mem = 8MB\n", to: "postgresql.conf")
    let other = try scene.write("work_mem = 64MB\n", to: "conf.d/a.conf")
    try scene.write("work_mem = 1MB\n", to: "conf.d/.hidden.conf")
    try scene.write("work_mem = 1MB\n", to: "conf.d/a.conf.bak")
    var reader = ConfigurationFiles(kind: .postgresql)
    reader.read(main)
    #expect(reader.files.map(\.path) == [main, other])
    var program = RunningProgram(pid: 1, name: "postgres", ports: [], kind: .postgresql)
    program.files = reader.files
    program.order = reader.order
    #expect(program.setting("work_mem")?.value == "8MB")
    #expect(program.settled().effectiveTexts.map { $0.settings.map(\.value) }.last == [])
  }

  @Test func aChainOfIncludesIsBounded() throws {
    let scene = try LiveScene()
    for number in 0..<60 {
      try scene.write("include \(number + 1).conf;\n", to: "\(number).conf")
    }
    var reader = ConfigurationFiles(kind: .nginx)
    reader.read(scene.root + "/0.conf")
    #expect(reader.files.count == 17)
  }

  @Test func binaryAndLargeFilesAreRefused() throws {
    let scene = try LiveScene()
    try Data([0x61, 0, 0x62]).write(to: URL(filePath: scene.root + "/binary.conf"))
    try Data(count: 5 << 20).write(to: URL(filePath: scene.root + "/large.conf"))
    let main = try scene.write(
      "include binary.conf;\ninclude large.conf;\ninclude /dev/null;\n",
      to: "main.conf"
    )
    var reader = ConfigurationFiles(kind: .nginx)
    reader.read(main)
    #expect(reader.files.map(\.path) == [main])
    #expect(reader.refused.count == 3)
  }
}
