import PalierModel

extension Check {
  /// Each `$name` in a request is `$row.…`, `$env.…` or a value that some action extracts.
  @Sendable static func placeholders(_ system: System) -> [Diagnostic] {
    let requests = system.actions.flatMap(\.requests)
    let extracted = requests.flatMap(\.extractions).map(\.name)
    let known = Set(extracted)
    let tables = Set(system.userData.map(\.name))
    var findings: [Diagnostic] = []
    for action in requests {
      for placeholder in Placeholder.all(in: action, tables: tables) {
        switch placeholder {
        case .environment: continue
        case .column(let table, let column):
          if table == Placeholder.rows, system.rows == nil {
            findings.append(noRows("$row." + column, at: action.location))
          }
        case .extracted(let name):
          if !known.contains(name) {
            findings.append(nothingExtracts(name, at: action.location, known: extracted))
          }
        }
      }
    }
    return findings
  }

  /// Each `$env.NAME` is set in the environment.
  static func environmentVariables(
    _ system: System,
    environment: Set<String>
  ) -> [Diagnostic] {
    let tables = Set(system.userData.map(\.name))
    return system.actions.flatMap(\.requests).flatMap { action in
      Placeholder.all(in: action, tables: tables).compactMap { placeholder in
        guard case .environment(let name) = placeholder, !environment.contains(name) else {
          return nil
        }
        return Diagnostic(
          .warning,
          at: action.location,
          offending: "$env." + name.excerpt,
          Text(
            en: "the environment has no variable `\(name.excerpt)`",
            fr: "l'environnement n'a pas de variable « \(name.excerpt) »"
          ),
          cure: Text(
            en: "before a load test, run `export \(name.excerpt)=…`",
            fr: "avant un essai de charge, faites « \("export \(name.excerpt)=…") »"
          )
        )
      }
    }
  }

  private static func noRows(_ code: String, at location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .warning,
      at: location,
      offending: code.excerpt,
      Text(
        en: "`\(code.excerpt)` needs rows, and the dossier has no `rows`",
        fr: "« \(code.excerpt) » demande des lignes, et le dossier n'a pas de « rows »"
      ),
      cure: Text(
        en: "add `rows: users.csv`, a file with a header and a line for each user",
        fr: "ajoutez « \("rows: users.csv") », un fichier avec en-tête et une ligne par utilisateur"
      )
    )
  }

  /// That a value is used which no action extracts.
  static func nothingExtracts(
    _ name: String,
    at location: SourceLocation?,
    known: [String]
  ) -> Diagnostic {
    let cure =
      known.isEmpty
      ? Text(
        en: "add `extract` to the action whose response holds it",
        fr: "ajoutez « extract » à l'action dont la réponse le contient"
      ) : DossierReader.cure(forUnknown: name, known: known)
    return Diagnostic(
      .error,
      at: location,
      offending: "$" + name.excerpt,
      Text(
        en: "no action extracts `$\(name.excerpt)`",
        fr: "aucune action n'extrait « $\(name.excerpt) »"
      ),
      cure: cure
    )
  }
}
