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
    var taken: Set<String> = []
    // Debian's packages hold one instance: a second service of a kind is told in the README.
    files = plan.services.flatMap(ServiceFiles.files).filter { taken.insert($0.path).inserted }
    if files.isEmpty { throw SetupError.nothingToSetUp }
  }

  /// The texts in one language, the README first; the same plan always gives the same texts.
  public func texts(in language: Language) -> [GeneratedFile] {
    [GeneratedFile("README.md", SetupReadme(self).text(in: language))]
      + files.map { file in
        let head = CommentLines.write([header(file)], in: language).joined(separator: "\n")
        return GeneratedFile(
          file.path,
          head + "\n\n" + file.program.format.write(file.nodes, in: language)
        )
      }
  }

  private func header(_ file: SettingsFile) -> Text {
    let tier = plan.tier.map { Text(en: ", tier \($0)", fr: ", palier \($0)") }
    return Text(
      en: """
        \(file.program.title) for \(file.service) of \(plan.system.name)\(tier ?? Text(verbatim: "")), \
        \(Int(plan.users.value.high.rounded(.up))) people at the same time. Written by palier generate.
        """,
      fr: """
        \(file.program.title) pour \(file.service) de \(plan.system.name)\(tier ?? Text(verbatim: "")), \
        \(Int(plan.users.value.high.rounded(.up))) personnes en même temps. Écrit par palier generate.
        """
    )
  }
}
