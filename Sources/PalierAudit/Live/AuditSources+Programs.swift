import PalierModel
public import PalierObserve

extension AuditSources {
  /// Adds the programs that run on this machine, with the files they were started with.
  ///
  /// They are looked at, and asked where they answer this account without a password; nothing is
  /// changed. What they do not show is noted in ``unseen``. Programs of which one of each kind runs are
  /// judged together, as one system.
  public mutating func add(programs listening: [ListeningProgram]) {
    var found: [RunningProgram] = []
    for program in listening {
      var reader = ProgramReader(program)
      guard let running = reader.read() else { continue }
      found.append(running)
      for (path, reason) in reader.refused {
        unseen.append(
          Audit.Unreadable(
            file: path,
            reason: Text(
              en: "\(reason); \(running.title.english) reads it",
              fr: "\(reason) ; \(running.title.french) le lit"
            )
          )
        )
      }
      for reason in reader.notes {
        unseen.append(Audit.Unreadable(file: running.processFile, reason: reason))
      }
    }
    let byKind = Dictionary(grouping: found.indices, by: { found[$0].kind })
    let alone = found.indices.filter { byKind[found[$0].kind]?.count ?? 0 > 1 }
    let together = found.indices.filter { !alone.contains($0) }
    for group in [together] + alone.map({ [$0] }) where !group.isEmpty {
      let programs = group.map { found[$0].settled() }
      let texts = programs.flatMap(\.effectiveTexts)
      files += texts.map(\.file).filter { !files.contains($0) }
      subjects.append(AuditSubject(texts: texts, programs: programs))
    }
  }
}
