/// The names that OpenSSL 3 knows in lists of ciphers, by how they are made.
enum CipherNames {
  private static let keywords: Set<String> = [
    "ALL", "COMPLEMENTOFALL", "DEFAULT", "COMPLEMENTOFDEFAULT", "HIGH", "MEDIUM", "LOW", "EXPORT",
    "EXP", "EXPORT40", "EXPORT56", "eNULL", "NULL", "aNULL", "kRSA", "aRSA", "RSA", "kDHr", "kDHd",
    "kDH", "kDHE", "kEDH", "DH", "DHE", "EDH", "ADH", "kEECDH", "kECDHE", "ECDH", "ECDHE", "EECDH",
    "AECDH", "aDSS", "DSS", "aDH", "aECDSA", "ECDSA", "TLSv1.2", "TLSv1.0", "TLSv1", "SSLv3",
    "AES128", "AES256", "AES", "AESGCM", "AESCCM", "AESCCM8", "ARIA128", "ARIA256", "ARIA",
    "ARIAGCM", "CAMELLIA128", "CAMELLIA256", "CAMELLIA", "CHACHA20", "3DES", "DES", "RC4", "RC2",
    "IDEA", "SEED", "MD5", "SHA1", "SHA", "SHA256", "SHA384", "GOST89MAC", "kGOST", "aGOST", "PSK",
    "kPSK", "kECDHEPSK", "kDHEPSK", "kRSAPSK", "aPSK", "SUITEB128", "SUITEB128ONLY", "SUITEB192",
    "CBC", "SRP", "kSRP", "aSRP",
  ]
  private static let exchanges: Set<String> = [
    "", "ECDHE-ECDSA", "ECDHE-RSA", "DHE-RSA", "DHE-DSS", "ECDHE-PSK", "DHE-PSK", "RSA-PSK", "PSK",
    "ADH", "AECDH", "EDH-RSA", "EDH-DSS", "ECDHE", "SRP", "SRP-RSA", "SRP-DSS", "ECDH-RSA",
    "ECDH-ECDSA", "EXP", "EXP-EDH-RSA", "EXP-EDH-DSS", "EXP-ADH",
  ]
  private static let ciphers: Set<String> = [
    "AES256-GCM-SHA384", "AES128-GCM-SHA256", "AES256-CCM", "AES128-CCM", "AES256-CCM8",
    "AES128-CCM8", "CHACHA20-POLY1305", "ARIA256-GCM-SHA384", "ARIA128-GCM-SHA256", "AES256-SHA384",
    "AES256-SHA256", "AES128-SHA256", "AES256-SHA", "AES128-SHA", "CAMELLIA256-SHA384",
    "CAMELLIA256-SHA256", "CAMELLIA128-SHA256", "CAMELLIA256-SHA", "CAMELLIA128-SHA",
    "AES256-CBC-SHA384", "AES256-CBC-SHA", "AES128-CBC-SHA256", "AES128-CBC-SHA", "NULL-SHA",
    "NULL-SHA256", "NULL-SHA384", "NULL-MD5", "DES-CBC3-SHA", "RC4-SHA", "RC4-MD5", "SEED-SHA",
    "DES-CBC-SHA", "3DES-EDE-CBC-SHA", "IDEA-CBC-SHA", "AES-256-CBC-SHA", "AES-128-CBC-SHA",
  ]

  /// True if a part of a list, with its sign and its `+`, is made of names that exist.
  static func areKnown(_ part: String) -> Bool {
    if part.hasPrefix("@") || part.hasPrefix("TLS_") { return true }
    let bare = part.drop { "!-+".contains($0) }
    let names = bare.split(separator: "+").map(String.init)
    return names.allSatisfy { isKnown($0) }
  }

  private static func isKnown(_ name: String) -> Bool {
    if keywords.contains(name) { return true }
    return exchanges.contains { exchange in
      if exchange.isEmpty { return ciphers.contains(name) }
      return name.hasPrefix(exchange + "-")
        && ciphers.contains(String(name.dropFirst(exchange.count + 1)))
    }
  }

  /// The cipher that was probably meant: the same with the hash that belongs to it.
  static func likely(_ name: String) -> String? {
    for (wrong, right) in [
      ("AES256-GCM-SHA512", "AES256-GCM-SHA384"), ("AES256-GCM-SHA256", "AES256-GCM-SHA384"),
      ("AES128-GCM-SHA384", "AES128-GCM-SHA256"), ("AES256-SHA512", "AES256-SHA384"),
    ] where name.hasSuffix(wrong) {
      let candidate = String(name.dropLast(wrong.count)) + right
      if areKnown(candidate) { return candidate }
    }
    return nil
  }
}
