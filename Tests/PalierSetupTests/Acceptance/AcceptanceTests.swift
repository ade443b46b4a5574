import Foundation
import PalierModel
import PalierSetup
import Testing

/// Generated files are what the real programs run with.
///
/// One machine here; `Lab/acceptance` tries hundreds.
@Suite struct AcceptanceTests {
  static let programs: [any RealProgram.Type] = [
    RealNginx.self, RealGunicorn.self, RealPostgreSQL.self, RealRedis.self,
  ]

  @Test(arguments: AcceptanceGrid.sample)
  func theProgramRunsWithWhatTheFileSays(trial: AcceptanceGrid.Combination) throws {
    let real = try #require(Self.programs.first { $0.program == trial.program })
    try #require(try AcceptanceGrid.differences(trial, real) == [])
  }

  @Test(
    .enabled(
      if: AcceptanceGrid.isWhole,
      "PALIER_ACCEPTANCE is not set: Lab/acceptance tries every combination"
    )
  )
  func theWholeTable() throws {
    try AcceptanceGrid.writeTable(Self.programs)
  }
}
