public import PalierModel

/// A path at which there is no Compose file.
public struct ComposeError: PalierError {
  enum Reason {
    case withoutServices(String)
    case missing(String)
    case directory(String)
  }

  private let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// What is wrong.
  public var message: Text {
    switch reason {
    case .withoutServices(let file):
      Text(
        en: "`\(file)` is no Compose file: it has no `services`",
        fr: "« \(file) » n'est pas un fichier Compose : il n'a pas de « services »"
      )
    case .missing(let file):
      Text(en: "there is no file `\(file)`", fr: "il n'y a pas de fichier « \(file) »")
    case .directory(let path):
      Text(
        en: "the directory `\(path)` holds no Compose file",
        fr: "le répertoire « \(path) » ne contient pas de fichier Compose"
      )
    }
  }

  /// What to do about it.
  public var cure: Text? {
    Text(
      en: "name the file that `docker compose` starts, such as compose.yaml",
      fr: "indiquez le fichier que lance « docker compose », comme \("compose.yaml")"
    )
  }
}
