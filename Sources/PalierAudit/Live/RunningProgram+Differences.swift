extension RunningProgram {
  /// A setting of a file that is not what the program runs with.
  struct Difference {
    let setting: Setting
    /// The value that counts.
    let value: String
    let origin: Origin
  }

  /// The settings that count of its files: the last one of each name.
  private var last: [String: Setting] {
    Dictionary(
      settings.map { (RunningProgram.normal($0.key), $0) },
      uniquingKeysWith: { $1 }
    )
  }

  /// True if a file was written after the program last read its files.
  func isNewer(_ file: Int) -> Bool {
    guard let loaded, let modified = files[file].modified else { return false }
    // The kernel counts starts in hundredths of a second.
    return modified > loaded + 0.1
  }

  /// Settings whose place another value took at start.
  var overridden: [Difference] {
    let last = last
    let told = starts.compactMap { start -> Difference? in
      guard let setting = last[RunningProgram.normal(start.key)],
        SettingText.isSame(setting.value, start.value, kind) == false
      else { return nil }
      return Difference(setting: setting, value: start.value, origin: start.origin)
    }
    guard let running else { return told }
    let said = startedWith.sorted().compactMap { name -> Difference? in
      guard let setting = last[name], let value = running[name],
        !told.contains(where: { RunningProgram.normal($0.setting.key) == name }),
        SettingText.isSame(setting.value, value, kind) == false
      else { return nil }
      return Difference(setting: setting, value: value, origin: .commandLine)
    }
    return told + said
  }

  /// Settings whose file is older than the running program, which has another value all the same.
  var unsaved: [Difference] {
    differing { setting in
      changed?.contains(RunningProgram.normal(setting.key)) ?? !isNewer(setting.place.file)
    }
  }

  /// Settings of files that the program has not read yet.
  var unread: [Difference] {
    differing { setting in
      isNewer(setting.place.file)
        && changed?.contains(RunningProgram.normal(setting.key)) != true
    }
  }

  private func differing(_ isMeant: (Setting) -> Bool) -> [Difference] {
    guard let running else { return [] }
    let started = Set(starts.map { RunningProgram.normal($0.key) }).union(startedWith)
      .union(awaiting)
    return last.values.filter { isMeant($0) }
      .compactMap { setting -> Difference? in
        let name = RunningProgram.normal(setting.key)
        guard !started.contains(name), let value = running[name],
          SettingText.isSame(setting.value, value, kind) == false
        else { return nil }
        return Difference(setting: setting, value: value, origin: .running)
      }
      .sorted {
        ($0.setting.place.file, $0.setting.place.line) < (
          $1.setting.place.file, $1.setting.place.line
        )
      }
  }
}
