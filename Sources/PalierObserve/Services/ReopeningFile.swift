import PalierPlatform

/// A kernel file that is opened when it is first there, and anew when what it described was replaced.
struct ReopeningFile: ~Copyable {
  let path: String
  private var file: KernelFile?

  init(path: String) {
    self.path = path
    file = try? KernelFile(path: path)
  }

  /// The present contents, or nil while there is no such file.
  mutating func read() -> ArraySlice<UInt8>? {
    if let bytes = try? file?.read() { return bytes }
    file = try? KernelFile(path: path)
    return try? file?.read()
  }
}
