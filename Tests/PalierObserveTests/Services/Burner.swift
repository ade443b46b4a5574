import PalierPlatform

/// Python workers that burn a CPU time known by their own clock.
enum Burner {
  static let burn = """
    import os, sys, time
    def burn(seconds):
        end = time.process_time() + seconds
        while time.process_time() < end: pass

    """

  struct Silence: Error { let output: String }

  /// Waits until a process has printed a line.
  static func wait(for line: String, from child: borrowing ChildProcess) throws {
    let deadline = MonotonicClock.seconds() + 90
    while !child.readOutput().split(separator: "\n").contains(Substring(line)) {
      if MonotonicClock.seconds() > deadline { throw Silence(output: child.readOutput()) }
      MonotonicClock.sleep(for: 0.002)
    }
  }
}
