import CLinux
import Foundation
import PalierModel
import PalierPlatform

/// What a worker process inherits from its supervisor.
struct WorkerChannels {
  /// The shared socket that listens.
  var listener: Int32
  /// Passes the right to accept round the workers of an event-loop server; nil where it is not needed.
  var turn: (reading: Int32, writing: Int32)?

  /// The environment variable that makes this program a worker.
  static let variable = "PALIER_REFERENCE_WORKER"
}

/// The first process: it listens, starts the workers, and ends them.
struct Supervisor {
  let options: ServerOptions

  private static let signals = [SIGTERM, SIGINT, SIGCHLD]

  /// Serves until SIGTERM or SIGINT; false if a worker ended by itself.
  func run() throws -> Bool {
    let listener = try LinuxCalls.listen(port: options.port, backlog: 4_096)
    LinuxCalls.block(Self.signals)
    let workers = options.mode == .threads ? 1 : options.workers
    let turns =
      try options.mode == .async && workers > 1
      ? (0..<workers).map { _ in try LinuxCalls.makePipe() } : []
    var children: [pid_t] = []
    defer { for child in children { end(child) } }
    for index in 0..<workers {
      var words = [index, Int(getpid()), Int(listener)]
      if !turns.isEmpty {
        words += [Int(turns[index].reading), Int(turns[(index + 1) % workers].writing)]
      }
      let value = words.map(String.init).joined(separator: ",")
      children.append(
        try LinuxCalls.spawn(
          "/proc/self/exe",
          CommandLine.arguments,
          ["\(WorkerChannels.variable)=\(value)"]
        )
      )
    }
    if let first = turns.first { LinuxCalls.putByte(first.writing) }
    let line = "listening on http://127.0.0.1:\(LinuxCalls.port(of: listener))\n"
    FileHandle.standardOutput.write(Data(line.utf8))
    return LinuxCalls.nextSignal(of: Self.signals) != SIGCHLD
  }

  private func end(_ child: pid_t) {
    kill(child, SIGTERM)
    LinuxCalls.waitForEnd(of: child)
  }
}

/// A worker process.
struct Worker {
  private let index: Int
  private let supervisor: pid_t
  private let channels: WorkerChannels

  /// The worker that the environment asks for; nil in the first process.
  init?(environment value: String?) {
    let words = value?.split(separator: ",").compactMap { Int32($0) } ?? []
    guard words.count == 3 || words.count == 5 else { return nil }
    index = Int(words[0])
    supervisor = words[1]
    channels = WorkerChannels(
      listener: words[2],
      turn: words.count == 5 ? (words[3], words[4]) : nil
    )
  }

  /// Serves until the process ends, at the latest when the supervisor does.
  func run(_ options: ServerOptions) throws -> Never {
    _ = palier_die_with_parent()
    guard getppid() == supervisor else { exit(ExitStatus.yes.rawValue) }
    LinuxCalls.unblockAllSignals()
    TimerSlack.set(nanoseconds: 1)
    let seed = options.seed &+ UInt64(index)
    switch options.mode {
    case .sync:
      BlockingWorker(options: options, seed: seed).runSynchronously(listener: channels.listener)
    case .threads:
      BlockingWorker(options: options, seed: seed).runWithThreads(listener: channels.listener)
    case .async: try AsynchronousWorker(options: options, seed: seed, channels: channels).run()
    }
  }
}
