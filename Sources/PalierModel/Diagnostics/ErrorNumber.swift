import Glibc

/// The kernel's reason for refusing a call, in words of both languages (errno(3)).
public struct ErrorNumber: Sendable, Hashable {
  /// The value of `errno`.
  public let code: Int32

  /// A reason by its number.
  public init(_ code: Int32) { self.code = code }

  /// The reason, to stand after a colon.
  public var words: Text {
    switch code {
    case EPERM: Text(en: "operation not permitted", fr: "opération non permise")
    case ENOENT: Text(en: "no such file or directory", fr: "fichier ou répertoire inexistant")
    case EIO: Text(en: "input/output error", fr: "erreur d'entrée-sortie")
    case EACCES: Text(en: "permission denied", fr: "permission refusée")
    case EEXIST: Text(en: "it exists already", fr: "il existe déjà")
    case ENOTDIR: Text(en: "not a directory", fr: "ce n'est pas un répertoire")
    case EISDIR: Text(en: "it is a directory", fr: "c'est un répertoire")
    case EMFILE, ENFILE: Text(en: "too many open files", fr: "trop de fichiers ouverts")
    case ENOSPC: Text(en: "no space left on the disk", fr: "plus de place sur le disque")
    case EROFS: Text(en: "read-only file system", fr: "système de fichiers en lecture seule")
    case EDQUOT: Text(en: "the disk quota is used up", fr: "le quota de disque est épuisé")
    case ECONNREFUSED: Text(en: "connection refused", fr: "connexion refusée")
    case ECONNRESET: Text(en: "connection reset", fr: "connexion coupée")
    case ETIMEDOUT: Text(en: "no answer in time", fr: "pas de réponse à temps")
    case EHOSTUNREACH, ENETUNREACH: Text(en: "no route to it", fr: "aucun chemin n'y mène")
    case EADDRINUSE: Text(en: "the address is in use", fr: "l'adresse est déjà prise")
    default: Text(en: "error number \(String(code))", fr: "erreur numéro \(String(code))")
    }
  }
}
