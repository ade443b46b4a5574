import PalierModel

extension TransportSecurity {
  /// The keys of `tls`.
  static let keys: [Key<TransportSecurity>] = [
    .text(
      "ca",
      holds: Text(en: "a file name", fr: "un nom de fichier"),
      example: "certificates/own-ca.pem",
      meaning: Text(
        en: "The certificates to trust in place of the machine's (PEM).",
        fr: "Les certificats auxquels se fier à la place de ceux de la machine (PEM)."
      )
    ) { $1.authorities = $0 },
    .text(
      "name",
      example: "www.example.org",
      meaning: Text(
        en: "The name that the server is asked by and that its certificate bears.",
        fr: "Le nom sous lequel le serveur est appelé et que porte son certificat."
      )
    ) { $1.name = $0 },
  ]
}
