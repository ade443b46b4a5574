import Glibc

/// Puts a file in the place of another in one step.
public enum FileReplacement {
  /// Renames a file; what stood at the new place is gone, and nobody sees neither of the two.
  ///
  /// - Throws: ``SystemError`` if the two are on different file systems, or if it may not be done.
  public static func rename(_ path: String, to place: String) throws(SystemError) {
    _ = try checked("rename", on: place) { unsafe Glibc.rename(path, place) }
  }
}
