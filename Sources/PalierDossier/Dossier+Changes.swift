public import PalierModel

extension Dossier {
  /// The system after these of its changes, one after the other.
  ///
  /// Each value goes through the reader of the file itself, so that units are checked; the figures
  /// it sets are declared where the change stands. The changes stay listed in the result.
  /// - Throws: ``DossierError`` for an unknown change, or one whose result is wrong.
  public static func apply(
    changes names: [String],
    to system: System
  ) throws(DossierError) -> System {
    var changes: [Change] = []
    for name in names {
      guard let change = system.changes.first(where: { $0.name == name }) else {
        throw DossierError.unknownChange(name, known: system.changes.map(\.name))
      }
      changes.append(change)
    }
    return try apply(changes, to: system)
  }

  /// The system after these changes, which need not be its own, one after the other.
  ///
  /// - Throws: ``DossierError`` for a change whose result is wrong.
  public static func apply(
    _ changes: [Change],
    to system: System
  ) throws(DossierError) -> System {
    var result = system
    for change in changes {
      let reading = apply(change, to: result)
      guard let changed = reading.system else {
        throw DossierError.mistakes(
          reading.diagnostics,
          in: change.location?.file ?? change.settings.first?.key.location?.file
            ?? "changes." + change.name
        )
      }
      result = changed
    }
    return result
  }

  /// The system after one change, nil if it is wrong, and what is to be said about the change.
  ///
  /// Only findings that the change brings are reported, not those that the system had before.
  /// Figures name `document`, where they come from one.
  static func apply(
    _ change: Change,
    to system: System,
    from document: DocumentSource? = nil
  ) -> Reading {
    var changed = system
    var reader = DossierReader(text: "")
    reader.document = document
    for setting in change.settings { reader.set(setting, in: &changed) }
    changed.complete()
    let before = Set(Check.ofReferences.flatMap { $0(system) })
    let found = Check.ofReferences.flatMap { $0(changed) }.filter { !before.contains($0) }
    reader.report(found.filter { $0.severity == .error })
    return finish(changed, reader.diagnostics)
  }
}

extension System {
  /// The system after one of its changes, by name.
  ///
  /// - Throws: ``DossierError`` for an unknown change, or one whose result is wrong.
  public func applying(change name: String) throws(DossierError) -> System {
    try Dossier.apply(changes: [name], to: self)
  }
}
