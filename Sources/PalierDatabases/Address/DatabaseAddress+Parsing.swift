extension DatabaseAddress {
  /// Reads an address.
  ///
  /// One with a password is refused, since command lines are seen by every account of a machine
  /// and kept by shells; no message repeats any part of an address that may hold one. Complexity:
  /// O(length).
  public init(_ text: String) throws(DatabaseError) {
    guard let colon = text.firstIndex(of: ":") else { throw DatabaseError(.noAddress) }
    let scheme = text[..<colon].prefix { $0 != "+" }.lowercased()
    let rest = text[text.index(after: colon)...]
    guard let engine = DatabaseAddress.engines[scheme] else { throw DatabaseError(.noAddress) }
    if engine == .sqlite {
      let path = rest.hasPrefix("///") ? rest.dropFirst(3) : rest
      guard !path.isEmpty, !path.utf8.contains(0) else { throw DatabaseError(.noDatabase(engine)) }
      self.init(engine: engine, database: String(path))
      return
    }
    guard rest.hasPrefix("//") else { throw DatabaseError(.noAddress) }
    self.init(engine: engine, database: "")
    if scheme == "mariadb" { self.scheme = scheme }
    let parts = try readAccount(rest.dropFirst(2)).split(
      separator: "?",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    try readServer(parts[0])
    if parts.count > 1 { try readOptions(parts[1]) }
    guard !database.isEmpty else { throw DatabaseError(.noDatabase(engine)) }
  }

  private static let engines: [String: Engine] = [
    "sqlite": .sqlite, "sqlite3": .sqlite, "postgresql": .postgresql, "postgres": .postgresql,
    "postgis": .postgresql, "mysql": .mysql, "mysql2": .mysql, "mariadb": .mysql,
  ]

  /// Reads `USER@`, and gives what follows.
  private mutating func readAccount(_ text: Substring) throws(DatabaseError) -> Substring {
    // A password may hold slashes and question marks that nobody escaped: what stands before the
    // last @ is the account, so that no part of a password is ever taken for something else.
    guard let at = text.lastIndex(of: "@") else { return text }
    let account = text[..<at].split(
      separator: ":",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    guard account.count < 2 || account[1].isEmpty, !text[..<at].contains(where: "/?".contains)
    else { throw DatabaseError(.password(engine)) }
    user = try DatabaseAddress.decoded(account[0])
    return text[text.index(after: at)...]
  }

  /// Reads `[HOST][:PORT]/DATABASE`.
  private mutating func readServer(_ server: Substring) throws(DatabaseError) {
    let slash = server.firstIndex(of: "/") ?? server.endIndex
    database = try DatabaseAddress.decoded(server[slash...].dropFirst()) ?? ""
    var place = server[..<slash]
    if place.hasPrefix("["), let close = place.lastIndex(of: "]") {
      host = try DatabaseAddress.decoded(place[..<close].dropFirst())
      place = place[place.index(after: close)...]
    } else {
      let colon = place.firstIndex(of: ":") ?? place.endIndex
      host = try DatabaseAddress.decoded(place[..<colon])
      place = place[colon...]
    }
    guard !place.isEmpty, place != ":" else { return }
    guard place.hasPrefix(":"), let port = Int(place.dropFirst()), (1...65_535).contains(port)
    else { throw DatabaseError(.wrongPort) }
    self.port = port
  }

  private mutating func readOptions(_ text: Substring) throws(DatabaseError) {
    for option in text.split(separator: "&") {
      let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts[0].lowercased()
      let value = try DatabaseAddress.decoded(parts.count > 1 ? parts[1] : "")
      switch (name, engine) {
      case ("password", _), ("passwd", _), ("pass", _), ("sslpassword", _):
        throw DatabaseError(.password(engine))
      case ("user", _): user = value
      case ("host", .postgresql), ("socket", .mysql), ("unix_socket", .mysql): host = value
      case ("sslmode", .postgresql):
        let known = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"]
        guard let value, known.contains(value) else {
          throw DatabaseError(.unknownOption(name, engine))
        }
        encryption = value
      default: throw DatabaseError(.unknownOption(DatabaseAddress.shown(parts[0]), engine))
      }
    }
  }

  /// The name of an option, as far as it looks like one.
  private static func shown(_ name: Substring) -> String {
    String(name.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }.prefix(30))
  }

  /// The text with %41 read as A; nil for nothing.
  private static func decoded(_ text: Substring) throws(DatabaseError) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2).map { Unicode.Scalar($0) }.map { Character($0).hexDigitValue }
      guard digits.count == 2, let high = digits[0], let low = digits[1] else {
        throw DatabaseError(.wrongEscape)
      }
      bytes.append(UInt8(high * 16 + low))
      rest = rest.dropFirst(2)
    }
    guard !bytes.contains(0), let decoded = String(validating: bytes, as: UTF8.self) else {
      throw DatabaseError(.wrongEscape)
    }
    return decoded.isEmpty ? nil : decoded
  }
}
