/// What `/proc/stat` tells of the whole machine since boot.
struct SystemStat: Hashable {
  var all: CPUTimes
  /// By number of the core; cores that are off are missing.
  var cores: [Int: CPUTimes]
  var contextSwitches: Int
  /// Processes and threads started.
  var forks: Int

  /// Reads the file; nil without its first line.
  init?(_ bytes: ArraySlice<UInt8>) {
    var all: CPUTimes?
    cores = [:]
    contextSwitches = 0
    forks = 0
    for line in KernelText.lines(bytes) {
      guard let first = line.first, first == UInt8(ascii: "c") || first == UInt8(ascii: "p") else {
        continue  // The line of the interrupts is long and not needed.
      }
      let words = KernelText.words(line)
      guard words.count >= 2 else { continue }
      switch KernelText.string(words[0]) {
      case "cpu": all = CPUTimes(words: words[1...])
      case "ctxt": contextSwitches = KernelText.integer(words[1]) ?? 0
      case "processes": forks = KernelText.integer(words[1]) ?? 0
      case let key where key.hasPrefix("cpu"):
        if let core = Int(key.dropFirst(3)) { cores[core] = CPUTimes(words: words[1...]) }
      default: break
      }
    }
    guard let all else { return nil }
    self.all = all
  }
}
