/// The versions of a program in which a setting exists.
public struct SettingVersions: Sendable, Hashable {
  /// The first version with it; nil: older than any version that is supported.
  public var since: Version?
  /// The first version that discourages it.
  public var deprecated: Version?
  /// The first version without it.
  public var removed: Version?

  /// A setting that every supported version has, or that these have.
  public init(since: Version? = nil, deprecated: Version? = nil, removed: Version? = nil) {
    self.since = since
    self.deprecated = deprecated
    self.removed = removed
  }

  /// True if a version knows the setting.
  public func contains(_ version: Version) -> Bool {
    (since.map { version >= $0 } ?? true) && (removed.map { version < $0 } ?? true)
  }
}
