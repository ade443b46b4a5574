import PalierModel

/// What is looked at once the whole file has been read: whether its parts fit together.
///
/// Each check is one file and one function from a system to findings.
enum Check {
  /// A check, named after what it looks at.
  typealias Function = @Sendable (System) -> [Diagnostic]

  /// Whether names refer to something; a change must leave these as they are.
  static let ofReferences: [Function] = [
    callsOfServices, callCycles, cachesOfServices, objectivesOfActions, journeysOfActions,
    demandsOfServices, backupsOfData, costsOfTiers, claimsOfNames,
  ]

  /// All other checks of a system as it is declared.
  static let ofSense: [Function] = [
    journeyShares, populations, thresholds, placeholders, unusedActions, completeness, changes,
    storedData, tierRanges, regionShares, history, conditions, activitiesWithoutEnd,
    sharesOfConditions,
  ]

  /// Everything that all checks find.
  static func findings(in system: System, environment: Set<String>?) -> [Diagnostic] {
    (ofReferences + ofSense).flatMap { $0(system) }
      + (environment.map { environmentVariables(system, environment: $0) } ?? [])
  }

  /// An error for a name that stands for nothing.
  static func unknownName(
    _ name: String,
    at location: SourceLocation?,
    kind: Text,
    known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error,
      at: location,
      offending: name.excerpt,
      Text(
        en: "there is no \(kind) `\(name.excerpt)`",
        fr: "il n'y a pas \(kind) « \(name.excerpt) »"
      ),
      cure: DossierReader.cure(forUnknown: name, known: known)
    )
  }

  /// "service", as ``unknownName(_:at:kind:known:)`` needs it.
  static let service = Text(en: "service", fr: "de service")
  /// "action", likewise.
  static let action = Text(en: "action", fr: "d'action")
}
