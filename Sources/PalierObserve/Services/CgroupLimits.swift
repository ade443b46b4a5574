import PalierPlatform

/// Reads the limits of a control group, what it is charged with, and how often it was held back.
struct CgroupLimits {
  private let location: CgroupLocation

  init(_ location: CgroupLocation) { self.location = location }

  /// Memory that the group is charged with, in bytes.
  func chargedMemory() -> Double? {
    guard let directory = location.memory else { return nil }
    return number("\(directory)/memory.usage_in_bytes") ?? number("\(directory)/memory.current")
  }

  /// The periods of the group's own quota.
  func throttling() -> Throttling? {
    guard let directory = location.cpu,
      let bytes = try? KernelFile.contents(of: directory + "/cpu.stat")
    else { return nil }
    return Throttling(cpuStat: KernelText.pairs(bytes))
  }

  /// The tightest limits of the group and of all above it.
  func read() -> ServiceLimits {
    var limits = ServiceLimits()
    for directory in ancestors(of: location.cpu) {
      guard let quota = quota(in: directory) else { continue }
      if quota.cores < limits.cores ?? .infinity {
        limits.cores = quota.cores
        limits.period = quota.period
      }
    }
    for directory in ancestors(of: location.memory) {
      let limit =
        number("\(directory)/memory.limit_in_bytes") ?? number("\(directory)/memory.max")
      // Version 1 writes "no limit" as the largest multiple of a page below 2⁶³.
      if let limit, limit < 9e18, limit < limits.memory ?? .infinity { limits.memory = limit }
    }
    if let directory = location.cpuset {
      let files = ["cpuset.effective_cpus", "cpuset.cpus.effective", "cpuset.cpus"]
      let text = files.lazy.compactMap { KernelFile.text(of: "\(directory)/\($0)") }.first
      limits.coreList = text.map(CoreList.parse)
    }
    return limits
  }

  private func quota(in directory: String) -> (cores: Double, period: Double)? {
    if let words = KernelFile.text(of: directory + "/cpu.max")?.split(separator: " ") {
      guard words.count == 2, let quota = Double(words[0]), let period = Double(words[1]),
        period > 0
      else { return nil }
      return (quota / period, period / 1e6)
    }
    guard let quota = number(directory + "/cpu.cfs_quota_us"), quota > 0,
      let period = number(directory + "/cpu.cfs_period_us"), period > 0
    else { return nil }
    return (quota / period, period / 1e6)
  }

  // The group's own directory and those above it, up to the mount.
  private func ancestors(of directory: String?) -> [String] {
    guard var directory else { return [] }
    var all = [directory]
    for _ in location.path.split(separator: "/") {
      guard let slash = directory.lastIndex(of: "/") else { break }
      directory = String(directory[..<slash])
      all.append(directory)
    }
    return all
  }

  private func number(_ path: String) -> Double? {
    KernelFile.text(of: path).flatMap { Double($0) }
  }
}
