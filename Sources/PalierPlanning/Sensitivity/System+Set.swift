import PalierModel

extension System {
  /// Sets the figure of a stable name to an exact value; false if the system does not hold it.
  ///
  /// `figure` gives the dimension and the source, where what is set was only assumed so far.
  mutating func set(_ name: String, to value: Double, like figure: Figure) -> Bool {
    let changed = Figure(Interval(exactly: value), figure.dimension, from: figure.source)
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else { return false }
    let owner = parts.dropFirst().dropLast().joined(separator: ".")
    switch first {
    case "population": return population.set(last, changed)
    case "machine": return machine.set(last, changed)
    case "services": return setService(Array(parts.dropFirst()), changed)
    case "actions":
      guard let index = actions.firstIndex(where: { $0.name == owner }) else { return false }
      return actions[index].set(last, changed)
    case "demand":
      guard parts.count == 3, let index = actions.firstIndex(where: { $0.name == parts[1] }),
        actions[index].demands[last] != nil
      else { return false }
      actions[index].demands[last] = changed
    case "caches":
      guard let index = caches.firstIndex(where: { $0.name == owner }) else { return false }
      caches[index].timeToLive = changed
    case "objectives": return setObjective(Array(parts.dropFirst()), changed)
    case "data":
      guard let index = data.firstIndex(where: { $0.name == owner }) else { return false }
      return data[index].set(last, changed)
    case "backups":
      guard let index = backups.firstIndex(where: { $0.name == owner }) else { return false }
      return backups[index].set(last, changed)
    case "cost":
      let item = parts.dropFirst().joined(separator: ".")
      guard let index = costs.firstIndex(where: { $0.name == item }),
        costs[index].price?.dimension == figure.dimension
      else { return false }
      costs[index].price = changed
    default: return false
    }
    return true
  }

  private mutating func setService(_ path: [String], _ figure: Figure) -> Bool {
    guard let index = services.firstIndex(where: { $0.name == path[0] }) else { return false }
    switch path.dropFirst().joined(separator: ".") {
    case "workers": services[index].workers = figure
    case "threads": services[index].threads = figure
    case "connections": services[index].connections = figure
    case "pool": services[index].pool = figure
    case "limits.cpu": services[index].limits.cpu = figure
    default: return false
    }
    return true
  }

  private mutating func setObjective(_ path: [String], _ figure: Figure) -> Bool {
    if path == ["errors"] {
      objectives.errors = figure
      return true
    }
    let action = path.count > 1 ? path.dropFirst().joined(separator: ".") : nil
    let index = objectives.responseTimes.firstIndex {
      $0.statistic.rawValue == path[0] && $0.action == action
    }
    guard let index else { return false }
    objectives.responseTimes[index].limit = figure
    return true
  }
}

extension Population {
  fileprivate mutating func set(_ key: String, _ figure: Figure) -> Bool {
    switch key {
    case "registered": registered = figure
    case "monthly_active": monthlyActive = figure
    case "daily_active": dailyActive = figure
    case "concurrent": concurrent = figure
    case "peak_hour": peakHour = figure
    case "session": session = figure
    case "sessions": sessions = figure
    case "requests": requests = figure
    case "burst": burst = figure
    default: return false
    }
    return true
  }
}

extension Machine {
  fileprivate mutating func set(_ key: String, _ figure: Figure) -> Bool {
    guard key == "cpu" else { return false }
    cpu = figure
    return true
  }
}

extension Action {
  fileprivate mutating func set(_ key: String, _ figure: Figure) -> Bool {
    switch key {
    case "think": think = figure
    case "held": held = figure
    case "outside": outside = figure
    default: return false
    }
    return true
  }
}

extension DataSet {
  fileprivate mutating func set(_ key: String, _ figure: Figure) -> Bool {
    switch key {
    case "size": size = figure
    case "rows": rows = figure
    case "row": row = figure
    case "added": added = figure
    case "retention": retention = figure
    case "index": index = figure
    case "bloat": bloat = figure
    default: return false
    }
    return true
  }
}

extension Backup {
  fileprivate mutating func set(_ key: String, _ figure: Figure) -> Bool {
    switch key {
    case "every": every = figure
    case "retention": retention = figure
    case "ratio": ratio = figure
    case "size": size = figure
    default: return false
    }
    return true
  }
}
