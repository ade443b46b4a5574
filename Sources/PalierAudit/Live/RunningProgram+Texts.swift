extension RunningProgram {
  /// The program with its texts as they count for it.
  func settled() -> RunningProgram {
    var program = self
    (program.effectiveTexts, program.foreignLines) = effective
    return program
  }

  /// Its files as they count for it, and the lines that are not the files' own.
  ///
  /// A value given at start or set since stands in the place of the file's; values that a later file
  /// sets again are left out. So the rules for files judge what runs.
  private var effective: (texts: [SourceText], foreign: Set<Place>) {
    var files = files
    if files.isEmpty, !starts.isEmpty {
      files = [File(path: processFile, lines: [], modified: nil)]
    }
    var foreign: Set<Place> = []
    guard !files.isEmpty else { return (commandTexts, foreign) }
    let settings = settings
    if [.postgresql, .mysql].contains(kind) {
      // Each file is judged by itself: it must not hold what another one has changed.
      var last: [String: Place] = [:]
      for setting in settings { last[RunningProgram.normal(setting.key)] = setting.place }
      for setting in settings where last[RunningProgram.normal(setting.key)] != setting.place {
        files[setting.place.file].lines[setting.place.line - 1] = ""
      }
    }
    let since = (overridden + unsaved).filter { difference in
      !starts.contains {
        RunningProgram.normal($0.key) == RunningProgram.normal(difference.setting.key)
      }
    }
    let overrides =
      starts
      + since.map { Override(key: $0.setting.key, value: $0.value, origin: $0.origin) }
    for override in overrides {
      let name = RunningProgram.normal(override.key)
      let places = settings.filter { RunningProgram.normal($0.key) == name }.map(\.place)
      if let place = places.last {
        for other in places { files[other.file].lines[other.line - 1] = "" }
        files[place.file].lines[place.line - 1] = line(of: override)
        foreign.insert(place)
      } else {
        if kind == .mysql { files[0].lines.append("[mysqld]") }
        files[0].lines.append(line(of: override))
        foreign.insert(Place(file: 0, line: files[0].lines.count))
      }
    }
    let texts = files.map { SourceText(file: $0.path, kind: kind, path: $0.path, lines: $0.lines) }
    return (texts + commandTexts, foreign)
  }

  private var commandTexts: [SourceText] {
    command.map { [SourceText(file: processFile, kind: .shell, path: nil, lines: [$0])] } ?? []
  }

  private func line(of override: Override) -> String {
    switch kind {
    case .redis, .sshd: return "\(override.key) \(override.value)"
    case .gunicorn where Double(override.value) == nil:
      return "\(override.key) = \"\(override.value)\""
    default: return "\(override.key) = \(override.value)"
    }
  }
}
