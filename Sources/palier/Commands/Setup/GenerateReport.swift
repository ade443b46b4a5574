import PalierModel
import PalierSetup

/// What `palier generate --json` prints.
struct GenerateReport: Encodable {
  struct File: Encodable {
    let path: String
    let bytes: Int
  }

  struct Share: Encodable {
    let service: String
    @OrNull var memory: FigureReport?
    let cores: FigureReport
    let workers: FigureReport
    @OrNull var connections: FigureReport?
  }

  struct Change: Encodable {
    let path: String
    let new: Bool
    let diff: String
  }

  struct Machine: Encodable {
    @OrNull var cores: FigureReport?
    @OrNull var memory: FigureReport?
  }

  @OrNull var folder: String?
  @OrNull var tier: String?
  let users: FigureReport
  let machine: Machine
  let reserve: FigureReport
  let services: [Share]
  let files: [File]
  @OrNull var changes: [Change]?

  /// The report of a setup; `folder` is nil where nothing was written.
  init(
    _ plan: SetupPlan,
    _ files: [GeneratedFile],
    _ changes: FolderDifference?,
    folder: String?,
    in language: Language
  ) {
    self.folder = folder
    tier = plan.tier
    users = FigureReport(plan.users, in: language)
    machine = Machine(
      cores: plan.system.machine.cpu.map { FigureReport($0, in: language) },
      memory: plan.system.machine.memory.map { FigureReport($0, in: language) }
    )
    reserve = FigureReport(plan.reserve, in: language)
    services = plan.services.map { service in
      Share(
        service: service.service.name,
        memory: service.memory.map { FigureReport($0, in: language) },
        cores: FigureReport(service.cores, in: language),
        workers: FigureReport(service.workers, in: language),
        connections: service.connections.map { FigureReport($0, in: language) }
      )
    }
    self.files = files.map { File(path: $0.path, bytes: $0.text.utf8.count) }
    self.changes = changes?.changes.map {
      Change(path: $0.path, new: $0.isNew, diff: $0.text)
    }
  }
}
