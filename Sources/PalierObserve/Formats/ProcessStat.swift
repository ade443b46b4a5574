/// One process as `/proc/PID/stat` tells it (proc_pid_stat(5)).
struct ProcessStat: Hashable {
  /// Ticks of the times in /proc: always 100 a second for programs (USER_HZ).
  static let ticksPerSecond = 100.0

  var pid: Int
  /// The file name of the program, at most 15 bytes, as the process may have changed it.
  var name: String
  /// One letter: R running, S sleeping, Z ended but not waited for.
  var state: UInt8
  var parent: Int
  var userTicks: Int
  var systemTicks: Int
  /// Of children that ended and were waited for, and of theirs.
  var childUserTicks: Int
  var childSystemTicks: Int
  var threads: Int
  /// Ticks from boot to the start: tells two processes apart that had the same number.
  var startTicks: Int
  var residentPages: Int

  /// Whether it has ended and only its parent has not taken note yet.
  var isZombie: Bool { state == UInt8(ascii: "Z") }

  /// Reads the one line of the file; nil if it is not of this form.
  ///
  /// The name may hold blanks and parentheses, so it ends at the last parenthesis.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let pid = KernelText.integer(bytes),
      let open = bytes.firstIndex(of: UInt8(ascii: "(")),
      let close = bytes.lastIndex(of: UInt8(ascii: ")")), open < close
    else { return nil }
    let words = KernelText.words(bytes[(close + 1)...])
    guard words.count >= 22, let state = words[0].first else { return nil }
    let numbers = words.map { KernelText.integer($0) ?? 0 }
    self.pid = pid
    self.name = KernelText.string(bytes[(open + 1)..<close])
    self.state = state
    parent = numbers[1]
    userTicks = numbers[11]
    systemTicks = numbers[12]
    childUserTicks = numbers[13]
    childSystemTicks = numbers[14]
    threads = numbers[17]
    startTicks = numbers[19]
    residentPages = numbers[21]
  }
}
