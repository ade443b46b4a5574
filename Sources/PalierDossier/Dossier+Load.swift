import Foundation
public import PalierModel

extension Dossier {
  /// Reads the dossier at a path, its `$env.…` references looked up in the process's environment.
  ///
  /// - Returns: The system, and warnings and notes about it.
  /// - Throws: ``DossierError`` if the file cannot be read or has errors.
  public static func load(
    _ path: String
  ) throws(DossierError) -> (system: System, diagnostics: [Diagnostic]) {
    let bytes = try contents(of: path)
    let environment = Set(ProcessInfo.processInfo.environment.keys)
    let reading = parse(bytes: bytes, file: path, environment: environment)
    guard let system = reading.system else {
      throw DossierError.mistakes(reading.diagnostics, in: path)
    }
    return (system, reading.diagnostics)
  }

  /// The bytes of a file, no more than the reader accepts and one, so that it can say so.
  static func contents(of path: String) throws(DossierError) -> [UInt8] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard FileManager.default.fileExists(atPath: path) else { throw DossierError.missing(path) }
    if attributes?[.type] as? FileAttributeType == .typeDirectory {
      throw DossierError.directory(path)
    }
    do {
      let file = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? file.close() }
      return Array(try file.read(upToCount: YAMLComposer.longest + 1) ?? Data())
    } catch {
      let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      let code = underlying?.domain == NSPOSIXErrorDomain ? underlying.map { Int32($0.code) } : nil
      throw DossierError.unreadable(path, reason: ErrorNumber(code ?? EIO).words)
    }
  }
}
