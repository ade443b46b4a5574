import PalierModel

extension DossierReader {
  /// Gives one key of a system another value, as if the file had been written so.
  ///
  /// `web.workers` stands for `services.web.workers` where a service is named so.
  mutating func set(_ setting: Change.Setting, in system: inout System) {
    let place =
      setting.value.location ?? SourceLocation(file: setting.key.value, line: 1, column: 1)
    let keyPlace = setting.key.location ?? place
    // Leading spaces give the first line of a block its own indentation back.
    let indentation = String(repeating: " ", count: min(max(0, place.column - 1), 200))
    var composer = YAMLComposer(
      indentation + setting.value.value,
      origin: SourceLocation(
        file: place.file,
        line: place.line,
        column: place.column - indentation.count
      )
    )
    let value = composer.root()
    report(composer.diagnostics)
    guard let value else { return }

    var names = setting.key.value.split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
    if let first = names.first, system.service(named: first) != nil,
      !System.keys.contains(where: { $0.name == first })
    {
      names.insert("services", at: 0)
    }
    guard names.count <= 8, names.first != "changes", names.first != "system" else {
      error(
        at: keyPlace,
        offending: setting.key.value.excerpt,
        Text(
          en: "a change cannot set `\(setting.key.value.excerpt)`",
          fr: "un changement ne peut pas modifier « \(setting.key.value.excerpt) »"
        ),
        cure: Text(
          en: "it sets keys such as `web.workers` or `machine.cpu`",
          fr: "il modifie des clés comme « web.workers » ou « machine.cpu »"
        )
      )
      return
    }
    guard System.keys.contains(where: { $0.name == names.first }) else {
      unknownSetting(setting, at: keyPlace, in: system)
      return
    }
    let root = names.reversed().reduce(value) { node, name in
      YAMLNode(
        content: .mapping([YAMLEntry(name: name, location: keyPlace, value: node)]),
        location: keyPlace
      )
    }
    let field = Field(YAMLEntry(name: "", location: keyPlace, value: root), in: "")
    guard let fields = fields(field) else { return }
    read(fields, of: field, keys: System.keys, into: &system, isNew: false)
  }

  private mutating func unknownSetting(
    _ setting: Change.Setting,
    at place: SourceLocation,
    in system: System
  ) {
    let first = String(setting.key.value.prefix { $0 != "." })
    let known = system.services.map(\.name) + System.keys.map(\.name)
    error(
      at: place,
      offending: setting.key.value.excerpt,
      Text(
        en: "`\(first.excerpt)` is neither a service nor a key of a dossier",
        fr: "« \(first.excerpt) » n'est ni un service ni une clé de dossier"
      ),
      cure: DossierReader.cure(forUnknown: first, known: known)
    )
  }
}
