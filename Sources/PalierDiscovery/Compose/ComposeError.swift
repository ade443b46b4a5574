public import PalierModel

/// A file that is no Compose file.
public struct ComposeError: PalierError {
  private let file: String

  init(file: String) { self.file = file }

  /// What is wrong.
  public var message: Text {
    Text(
      en: "`\(file)` is no Compose file: it has no `services`",
      fr: "« \(file) » n'est pas un fichier Compose : il n'a pas de « services »"
    )
  }

  /// What to do about it.
  public var cure: Text? {
    Text(
      en: "name the file that `docker compose` starts, such as compose.yaml",
      fr: "indiquez le fichier que lance « docker compose », comme \("compose.yaml")"
    )
  }
}
