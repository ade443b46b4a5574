import Foundation

/// Writes files whole or not at all.
enum WholeFile {
  /// Writes a text into a file beside the one that is asked for, and then puts it in its place.
  ///
  /// What a symbolic link points to is replaced, not the link; what is no regular file, such as
  /// /dev/stdout, is written to as it is.
  static func write(_ text: String, to file: String) throws {
    try write(Data(text.utf8), to: file)
  }

  /// The same for bytes.
  static func write(_ data: Data, to file: String) throws {
    let place = URL(filePath: file).resolvingSymlinksInPath()
    let kind = try? FileManager.default.attributesOfItem(atPath: place.path)[.type]
    let isReplaceable = (kind as? FileAttributeType).map { $0 == .typeRegular } ?? true
    do {
      try data.write(to: place, options: isReplaceable ? .atomic : [])
    } catch let error as CocoaError where error.code == .fileWriteOutOfSpace {
      throw FileError(.full(file))
    } catch {
      throw FileError(.unwritable(file, reason: FileError.reason(error)))
    }
  }
}
