import COpenSSL
public import PalierModel

/// Why a secure connection could not be made.
public struct TLSFault: PalierError, Hashable {
  enum Kind: Sendable, Hashable {
    case expired
    case notYetValid
    case unknownAuthority
    case selfSigned
    case wrongName
    case notSecure
    case refusedCertificate(String)
    case handshake(String)
    case unreadableAuthorities(String)
  }

  let kind: Kind
  /// The name that the certificate had to bear.
  public let server: String

  init(_ kind: Kind, _ server: String) {
    self.kind = kind
    self.server = server
  }

  /// The fault that the last failed call to OpenSSL leaves behind.
  init(verification code: Int, server: String) {
    self.server = server
    switch Int32(code) {
    case X509_V_OK: kind = TLSFault.handshakeFault()
    case X509_V_ERR_CERT_HAS_EXPIRED: kind = .expired
    case X509_V_ERR_CERT_NOT_YET_VALID: kind = .notYetValid
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: kind = .selfSigned
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
      X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
      kind = .unknownAuthority
    case X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH: kind = .wrongName
    default:
      kind = unsafe .refusedCertificate(String(cString: X509_verify_cert_error_string(code)))
    }
  }

  private static func handshakeFault() -> Kind {
    let code = palier_last_reason_code()
    if code == SSL_R_WRONG_VERSION_NUMBER || code == SSL_R_HTTP_REQUEST { return .notSecure }
    guard let reason = unsafe palier_last_reason() else { return .handshake("") }
    return unsafe .handshake(String(cString: reason))
  }

  /// What is wrong.
  public var message: Text {
    switch kind {
    case .expired:
      Text(
        en: "The certificate of \(server) has expired.",
        fr: "Le certificat de \(server) a expiré."
      )
    case .notYetValid:
      Text(
        en: "The certificate of \(server) is not valid yet.",
        fr: "Le certificat de \(server) n'est pas encore valable."
      )
    case .unknownAuthority:
      Text(
        en: "The certificate of \(server) comes from an authority that this machine does not know.",
        fr: "Le certificat de \(server) vient d'une autorité que cette machine ne connaît pas."
      )
    case .selfSigned:
      Text(
        en: "The certificate of \(server) is signed by itself, by no authority.",
        fr: "Le certificat de \(server) est signé par lui-même, par aucune autorité."
      )
    case .wrongName:
      Text(
        en: "The certificate that the server shows is not for the name \(server).",
        fr: "Le certificat que le serveur présente n'est pas au nom de \(server)."
      )
    case .notSecure:
      Text(
        en: "The server of \(server) does not speak TLS on this port, or only versions before 1.2.",
        fr:
          "Le serveur de \(server) ne parle pas TLS sur ce port, ou seulement avant la version 1.2."
      )
    case .refusedCertificate(let reason):
      Text(
        en: "The certificate of \(server) is not valid: \(reason).",
        fr: "Le certificat de \(server) n'est pas valable : \(reason)."
      )
    case .handshake(let reason):
      Text(
        en: "No secure connection to \(server) could be agreed on: \(reason).",
        fr: "Aucune connexion sûre avec \(server) n'a pu être convenue : \(reason)."
      )
    case .unreadableAuthorities(let file):
      Text(
        en: "The file \(file) holds no certificate that can be read (PEM).",
        fr: "Le fichier \(file) ne contient aucun certificat lisible (PEM)."
      )
    }
  }

  /// What to do.
  public var cure: Text? {
    switch kind {
    case .expired:
      Text(
        en: "Renew the certificate, then load the server's configuration again.",
        fr: "Renouvelez le certificat, puis rechargez la configuration du serveur."
      )
    case .notYetValid:
      Text(
        en: "Compare the clock of this machine with the certificate's dates.",
        fr: "Comparez l'horloge de cette machine aux dates du certificat."
      )
    case .unknownAuthority, .selfSigned:
      Text(
        en:
          "If it is yours, name the certificate to be trusted with --ca FILE, or tls.ca in a dossier.",
        fr: """
          S'il est à vous, nommez le certificat de confiance avec --ca FICHIER, ou tls.ca dans un \
          dossier.
          """
      )
    case .wrongName:
      Text(
        en: "Say the name that it is for with --server-name NAME, or tls.name in a dossier.",
        fr: "Donnez le nom qu'il porte avec --server-name NOM, ou tls.name dans un dossier."
      )
    case .notSecure:
      Text(
        en: "Write http://, or the port on which the server speaks TLS.",
        fr: "Écrivez http://, ou le port où le serveur parle TLS."
      )
    case .refusedCertificate, .handshake, .unreadableAuthorities: nil
    }
  }
}
