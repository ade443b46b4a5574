/// Connections of browsers to what stands in front.
enum ProxyConnections {
  /// Connections that a browser opens to one host over HTTP/1.1.
  static let perPerson = 6.0

  /// Connections open at the same time; beyond 10¹², which no machine holds, 10¹².
  static func open(users: Double) -> Double { min(1e12, (users * perPerson).rounded(.up)) }
}
