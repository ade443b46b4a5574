public import PalierModel

/// The file that describes a system: YAML in, a ``System`` out, every mistake with its place.
public enum Dossier {
  /// What a file holds: the system, nil if there are errors, and all that is to be said about it.
  public typealias Reading = (system: System?, diagnostics: [Diagnostic])

  /// Reads the text of a dossier; `file` is what mistakes call it.
  ///
  /// All mistakes are collected in one pass, in the order of the file. `environment` names the
  /// variables that `$env.NAME` may refer to; nil: they are not looked at. Never traps, whatever
  /// the text. Complexity: O(length), and O(known names) more for each misspelt one.
  public static func parse(
    _ text: String,
    file: String,
    environment: Set<String>? = nil
  ) -> Reading {
    parse(bytes: Array(text.utf8), file: file, environment: environment)
  }

  /// Reads the bytes of a dossier, which must be UTF-8.
  public static func parse(
    bytes: [UInt8],
    file: String,
    environment: Set<String>? = nil
  ) -> Reading {
    let text: String
    do {
      text = try UTF8Reading.text(of: bytes, file: file)
    } catch {
      return (nil, [error.diagnostic])
    }
    let start = SourceLocation(file: file, line: 1, column: 1)
    var composer = YAMLComposer(text, origin: start)
    let root = composer.root()
    var reader = DossierReader(text: text)
    reader.report(composer.diagnostics)
    guard let root else {
      if composer.diagnostics.isEmpty { reader.report([emptyFile(start)]) }
      return finish(nil, reader.diagnostics)
    }
    var system = System(name: "")
    reader.readSystem(from: root, into: &system)
    system.complete()
    reader.report(Check.findings(in: system, environment: environment))
    return finish(system, reader.diagnostics)
  }

  /// The system, unless a mistake forbids it, and what is to be said in the order of the file.
  ///
  /// Where there is too much to say, mistakes go before warnings and notes.
  static func finish(_ system: System?, _ diagnostics: [Diagnostic]) -> Reading {
    let errors = diagnostics.filter { $0.severity == .error }
    let others = diagnostics.filter { $0.severity != .error }
    let told = (errors + others).prefix(most).enumerated().sorted { left, right in
      let (a, b) = (left.element.location, right.element.location)
      let places = ((a?.line ?? .max, a?.column ?? 0), (b?.line ?? .max, b?.column ?? 0))
      return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
    }.map(\.element)
    return (errors.isEmpty ? system : nil, told)
  }

  /// The most mistakes that are told at once.
  static let most = 100

  private static func emptyFile(_ start: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error,
      at: start,
      Text(en: "the file is empty", fr: "le fichier est vide"),
      cure: Text(
        en: "`palier init` writes one to start from",
        fr: "« palier init » en écrit un pour commencer"
      )
    )
  }
}
