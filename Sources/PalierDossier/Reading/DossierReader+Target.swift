import PalierModel

extension DossierReader {
  /// An `http://host:port` address without a path, or a Unix socket as `http://unix:/run/site.sock`.
  mutating func target(_ field: Field) -> Located<String>? {
    guard let text = text(field) else { return nil }
    let address = text.value.hasSuffix("/") ? String(text.value.dropLast()) : text.value
    let host = /https?:\/\/([A-Za-z0-9._\-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?/
    let isSocket = address.wholeMatch(of: /https?:\/\/unix:\/[^:]+/) != nil
    if isSocket || address.wholeMatch(of: host) != nil {
      return Located(address, at: text.location)
    }
    wrongType(
      field,
      expected: Text(
        en: "scheme, host and port without a path, as `http://127.0.0.1:8000`",
        fr: "un protocole, un hôte et un port sans chemin, comme « http://127.0.0.1:8000 »"
      )
    )
    return nil
  }
}
