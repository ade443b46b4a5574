public import PalierModel

/// How a request can fail.
public enum ErrorKind: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
  /// The server's machine refused the connection.
  case refused
  /// The connection was reset.
  case reset
  /// The server closed the connection before the response was whole.
  case closed
  /// No secure connection: a certificate that is not right, or no TLS.
  case tls
  /// No whole response within the time that the user waits.
  case timeout
  /// An HTTP status that means an error.
  case status
  /// A response that is not what the checks ask for, or without a value to extract.
  case check
  /// A redirect that is not followed: away from this machine, without an end, or to nowhere.
  case redirect
  /// Bytes that are no HTTP response, or a body that cannot be decoded.
  case malformed
  /// The tester had no file descriptor or port left.
  case limits

  /// True if the failure is one of the connection, so that a pause before the next is in order.
  var isOfConnection: Bool {
    switch self {
    case .refused, .reset, .closed, .tls, .limits: true
    case .timeout, .status, .check, .redirect, .malformed: false
    }
  }

  /// Its name in reports.
  public var name: Text {
    switch self {
    case .refused: Text(en: "refused", fr: "refus")
    case .reset: Text(en: "reset", fr: "coupure")
    case .closed: Text(en: "closed early", fr: "fermeture prématurée")
    case .tls: Text(en: "TLS", fr: "TLS")
    case .timeout: Text(en: "time-out", fr: "délai dépassé")
    case .status: Text(en: "HTTP status", fr: "état HTTP")
    case .check: Text(en: "failed check", fr: "contrôle manqué")
    case .redirect: Text(en: "bad redirect", fr: "mauvaise redirection")
    case .malformed: Text(en: "malformed", fr: "réponse mal formée")
    case .limits: Text(en: "tester's limits", fr: "limites du testeur")
    }
  }
}
