public import PalierModel

/// All the files that a plan makes.
public struct Setup: Sendable {
  /// What they rest on.
  public let plan: SetupPlan
  /// The settings files, those of one service after those of another.
  public let files: [SettingsFile]

  /// The files of a plan.
  ///
  /// - Throws: ``SetupError`` if no service has settings that Palier knows.
  public init(_ plan: SetupPlan) throws(SetupError) {
    self.plan = plan
    let services = plan.services.flatMap { ServiceFiles.files($0, in: plan) }
    if services.isEmpty { throw SetupError.nothingToSetUp }
    var taken: Set<String> = []
    // Debian's packages hold one instance: a second service of a kind is told in the README.
    let owned = services.filter { $0.program != .systemd }
    let mounted = owned.filter(\.isForTheMachine)
    let around =
      switch plan.places.target {
      case .machine: services + MachineFiles.files(plan)
      case .compose: [ComposeFile.file(plan, mounted)] + owned + GateFiles.files(plan)
      case .kubernetes: KubernetesFiles.files(plan, mounted) + owned
      }
    files =
      (around + MonitoringFiles.files(plan)
      + [StorageFile.file(plan), DeliveryFile.file(plan)].compactMap { $0 })
      .filter { taken.insert($0.path).inserted }
  }

  /// The texts in one language, the README first; the same plan always gives the same texts.
  public func texts(in language: Language) -> [GeneratedFile] {
    [GeneratedFile("README.md", SetupReadme(self).text(in: language))]
      + files.map { file in
        let format = file.format
        let head = format.commentMark.map { mark in
          CommentLines.write([header(file)], in: language, mark: mark).joined(separator: "\n")
            + "\n\n"
        }
        return GeneratedFile(file.path, (head ?? "") + format.write(file.nodes, in: language))
      }
  }

  /// What a file is for that serves all services.
  static let machine = Text(en: "the machine", fr: "la machine")

  private func header(_ file: SettingsFile) -> Text {
    let tier = plan.tier.map { Text(en: ", tier \($0)", fr: ", palier \($0)") }
    let service = file.service.map { Text(verbatim: $0) } ?? Setup.machine
    return Text(
      en: """
        \(file.program.title) for \(service) of \(plan.system.name)\(tier ?? Text(verbatim: "")), \
        \(Int(plan.users.value.high.rounded(.up))) people at the same time. Written by palier generate.
        """,
      fr: """
        \(file.program.title) pour \(service) \(French.of(plan.system.name))\(tier ?? Text(verbatim: "")), \
        \(Int(plan.users.value.high.rounded(.up))) personnes en même temps. Écrit par palier generate.
        """
    )
  }
}
