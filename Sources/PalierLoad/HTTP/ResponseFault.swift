public import PalierModel

/// Why the bytes that a server sent are not an HTTP/1.1 response.
public enum ResponseFault: Error, Sendable, Hashable, CaseIterable {
  /// The first line is no status line of HTTP/1.
  case statusLine
  /// A header line without a name, or folded where it matters.
  case header
  /// More header bytes than the limit.
  case headersTooLong
  /// A length that is no number, or two that differ.
  case contentLength
  /// A chunk whose size is no number, or whose end is missing.
  case chunk
  /// A change of protocol that nobody asked for.
  case upgrade
  /// The connection ended inside the response.
  case truncated

  /// What was wrong, in a few words.
  public var message: Text {
    switch self {
    case .statusLine:
      Text(
        en: "the response has no valid status line",
        fr: "la réponse n'a pas de ligne d'état valide"
      )
    case .header:
      Text(en: "a response header is malformed", fr: "un en-tête de réponse est mal formé")
    case .headersTooLong:
      Text(
        en: "the response headers are too long",
        fr: "les en-têtes de la réponse sont trop longs"
      )
    case .contentLength:
      Text(
        en: "the response's Content-Length is not valid",
        fr: "le Content-Length de la réponse n'est pas valide"
      )
    case .chunk:
      Text(
        en: "a chunk of the response is malformed",
        fr: "un fragment (chunk) de la réponse est mal formé"
      )
    case .upgrade:
      Text(
        en: "the server changed the protocol unasked",
        fr: "le serveur a changé de protocole sans demande"
      )
    case .truncated:
      Text(
        en: "the connection ended inside the response",
        fr: "la connexion s'est terminée au milieu de la réponse"
      )
    }
  }
}
