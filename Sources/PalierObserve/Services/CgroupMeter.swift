import PalierPlatform

/// Counts what a control group uses; the kernel itself keeps the time of ended processes.
final class CgroupMeter: ServiceMeter {
  private let location: CgroupLocation
  private let limits: CgroupLimits
  private var usage: ReopeningFile
  // A group that is removed and made again, as systemd does at a restart, counts from 0 again.
  private var carried = 0.0
  private var last = 0.0

  init(_ location: CgroupLocation) {
    self.location = location
    limits = CgroupLimits(location)
    let name = location.version == 1 ? "cpuacct.usage" : "cpu.stat"
    usage = ReopeningFile(path: "\(location.usage)/\(name)")
  }

  func cpuSeconds() -> Double {
    guard let bytes = usage.read() else { return carried + last }
    let now: Double?
    if location.version == 1 {
      now = KernelText.integer(bytes).map { Double($0) * 1e-9 }
    } else {
      now = CgroupMeter.microseconds("usage_usec", in: bytes)
    }
    guard let now else { return carried + last }
    if now < last { carried += last }
    last = now
    return carried + last
  }

  func read(_ detail: ServiceProbe.Detail) -> ServiceReading {
    let time = MonotonicClock.seconds()
    let cpu = cpuSeconds()
    let processes = location.processes().compactMap(ProcessTable.stat(of:))
      .filter { !$0.isZombie }
    var reading = ServiceReading(
      time: time,
      cpu: cpu,
      systemCPU: systemSeconds(),
      processes: processes.map(ServiceReading.Process.init),
      roots: ServiceReading.roots(of: processes)
    )
    reading.chargedMemory = limits.chargedMemory()
    reading.throttling = limits.throttling()
    if detail == .full {
      reading.addDetails()
      reading.limits = limits.read()
    }
    return reading
  }

  private func systemSeconds() -> Double {
    if location.version == 1 {
      let text = KernelFile.text(of: "\(location.usage)/cpuacct.usage_sys") ?? ""
      return carriedSystem(Int(text).map { Double($0) * 1e-9 } ?? 0)
    }
    guard let bytes = usage.read() else { return 0 }
    return carriedSystem(CgroupMeter.microseconds("system_usec", in: bytes) ?? 0)
  }

  private var systemBefore = 0.0
  private var systemLast = 0.0

  private func carriedSystem(_ now: Double) -> Double {
    if now < systemLast { systemBefore += systemLast }
    systemLast = now
    return systemBefore + systemLast
  }

  // Finds one key without a table of all: this is on the way of every request in a calibration.
  private static func microseconds(_ key: StaticString, in bytes: ArraySlice<UInt8>) -> Double? {
    let key = Array("\(key) ".utf8)
    for line in KernelText.lines(bytes) where line.starts(with: key) {
      return KernelText.integer(line.dropFirst(key.count)).map { Double($0) * 1e-6 }
    }
    return nil
  }
}
