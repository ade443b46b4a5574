import PalierModel

extension AuditSubject {
  /// The running program that an occurrence belongs to, and where to look for what stands there.
  ///
  /// A line that is not the file's own is looked for where the program was started.
  func process(of occurrence: Occurrence) -> (Finding.Process?, SourceLocation) {
    let location = occurrence.location
    for program in programs {
      let index = program.files.firstIndex { $0.path == location.file }
      guard index != nil || location.file == program.processFile else { continue }
      let process = Finding.Process(
        pid: program.pid,
        name: program.name,
        ports: program.ports,
        title: program.title
      )
      let place = RunningProgram.Place(file: index ?? 0, line: location.line)
      let isForeign = index != nil && !occurrence.isOfFile && program.foreignLines.contains(place)
      guard isForeign else { return (process, location) }
      return (process, SourceLocation(file: program.processFile, line: 1, column: 1))
    }
    return (nil, location)
  }
}
