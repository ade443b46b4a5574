import PalierModel
import PalierSetup

extension AuditRule {
  /// Names of ciphers that OpenSSL does not know.
  static let nginxCipherName = AuditRule(
    "tls-cipher-name",
    .error,
    Text(en: "A cipher that does not exist", fr: "Un chiffrement qui n'existe pas"),
    consequence: Text(
      en:
        "OpenSSL leaves out names that it does not know; where none is left, nginx does not start: “no cipher match”.",
      fr:
        "OpenSSL ignore les noms inconnus ; s'il n'en reste aucun, nginx ne démarre pas : « no cipher match »."
    ),
    fix: Text(
      en: "Take names that `openssl ciphers` prints, or leave the line out: the defaults are good.",
      fr:
        "Prendre des noms que « openssl ciphers » affiche, ou retirer la ligne : les valeurs par défaut sont bonnes."
    ),
    manual: Manual("https://docs.openssl.org/3.0/man1/openssl-ciphers/", "OpenSSL 3.0")
  ) { subject in
    subject.texts(.nginx).flatMap { text -> [Occurrence] in
      var found: [Occurrence] = []
      for node in text.nginx {
        node.walk { directive, _ in
          guard directive.name == "ssl_ciphers", let list = directive.arguments.first else {
            return
          }
          let names = list.split { ":, ".contains($0) }.map(String.init)
          let unknown = names.filter { !CipherNames.areKnown($0) }
          guard !unknown.isEmpty else { return }
          let all = unknown.count == names.count
          var line = text.lines[directive.line - 1]
          for name in unknown {
            line = line.replacing(name, with: CipherNames.likely(name) ?? name)
          }
          let isMended = unknown.allSatisfy { CipherNames.likely($0) != nil }
          found.append(
            text.occurrence(
              directive.line,
              mark: unknown[0],
              all
                ? Text(
                  en: "None of these ciphers exists: \(unknown.joined(separator: ", ")).",
                  fr: "Aucun de ces chiffrements n'existe : \(unknown.joined(separator: ", "))."
                )
                : Text(
                  en: "Ciphers that do not exist: \(unknown.joined(separator: ", ")).",
                  fr: "Chiffrements qui n'existent pas : \(unknown.joined(separator: ", "))."
                ),
              severity: all ? .error : .warning,
              replacement: isMended ? .some(line) : nil
            )
          )
        }
      }
      return found
    }
  }
}
