import Foundation

/// A file system in memory that is soon full; unmounted with its owner.
struct SmallDisk: ~Copyable {
  /// Whether this user may mount one.
  static let canBeMade: Bool = {
    guard let directory = try? TemporaryDirectory() else { return false }
    return (try? SmallDisk(at: directory.url.appending(path: "try"))) != nil
  }()

  /// The system did not let it be mounted.
  struct NotMounted: Error {}

  /// Where it is mounted.
  let url: URL

  /// Mounts four megabytes.
  init(at url: URL) throws {
    self.url = url
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let line = "mount -t tmpfs -o size=4m palier-small-disk '\(url.path)' && echo mounted"
    // Otherwise the disk that is filled would be the machine's own.
    guard try Shell.run(line) == "mounted\n" else { throw NotMounted() }
  }

  deinit { _ = try? Shell.run("umount -l '\(url.path)'") }

  /// Takes all space that is left.
  func fill() throws { _ = try Shell.run("cat /dev/zero > '\(url.path)/filler' 2>/dev/null; true") }

  /// Gives it back.
  func empty() throws { try FileManager.default.removeItem(at: url.appending(path: "filler")) }
}
