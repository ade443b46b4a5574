import Foundation
import PalierModel
import PalierSetup
import Testing

/// Generated files are what the real programs run with.
///
/// One machine here; `Lab/acceptance` tries hundreds.
@Suite struct AcceptanceTests {
  static let programs: [any RealProgram.Type] = [
    RealNginx.self, RealHAProxy.self, RealGunicorn.self, RealUvicorn.self, RealNode.self,
    RealPostgreSQL.self, RealPgBouncer.self, RealMariaDB.self, RealRedis.self, RealSysctl.self,
    RealLogrotate.self, RealNftables.self, RealUfw.self, RealOpenSSH.self, RealPrometheus.self,
    RealAlertmanager.self, RealDjango.self, RealCompose.self, RealKubernetes.self, RealGitHub.self,
    RealGitLab.self,
  ]

  @Test(arguments: AcceptanceGrid.sample)
  func theProgramRunsWithWhatTheFileSays(trial: AcceptanceGrid.Combination) throws {
    let real = try #require(Self.programs.first { $0.program == trial.program })
    try #require(try AcceptanceGrid.differences(trial, real) == [])
  }

  @Test(
    .enabled(
      if: AcceptanceGrid.asked != nil,
      "PALIER_ACCEPTANCE is not set: Lab/acceptance tries every combination"
    )
  )
  func theWholeTable() throws {
    try AcceptanceGrid.writeTable(Self.programs)
  }
}
