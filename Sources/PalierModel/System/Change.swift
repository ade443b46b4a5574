/// A named modification of a system.
public struct Change: Sendable, Hashable, Codable {
  /// One key of the dossier given another value.
  public struct Setting: Sendable, Hashable, Codable {
    /// The key, such as `web.workers` or `caches.chapters.ttl`.
    public var key: Located<String>
    /// The value, as it would stand in the dossier.
    public var value: Located<String>

    /// A setting.
    public init(key: Located<String>, value: Located<String>) {
      self.key = key
      self.value = value
    }
  }

  /// Its name.
  public var name: String
  /// Keys of the dossier that it sets.
  public var settings: [Setting]
  /// A file of SQL that it applies.
  public var sql: Located<String>?
  /// Where it was declared.
  public var location: SourceLocation?

  /// A change.
  public init(name: String, settings: [Setting] = [], sql: Located<String>? = nil) {
    self.name = name
    self.settings = settings
    self.sql = sql
  }
}
