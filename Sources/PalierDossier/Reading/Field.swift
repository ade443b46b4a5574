import PalierModel

/// One key of the file with its value, and the path that leads to it.
struct Field {
  /// The key with the keys above it, joined by dots: `services.web.workers`.
  let path: String
  /// The key itself.
  let name: String
  /// Where the key stands.
  let location: SourceLocation
  /// The value.
  let value: YAMLNode

  /// A key of the mapping at `parent`, which is empty for the file itself.
  init(_ entry: YAMLEntry, in parent: String) {
    path = parent.isEmpty ? entry.name.excerpt : parent + "." + entry.name.excerpt
    name = entry.name
    location = entry.location
    value = entry.value
  }
}
