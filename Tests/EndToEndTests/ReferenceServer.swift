import Foundation
import PalierPlatform

/// A reference server that a test started on a free port; it ends with its owner.
struct ReferenceServer: ~Copyable {
  /// Why it could not be started.
  struct StartFailure: Error {
    let output: String
  }

  private var process: ChildProcess
  let port: UInt16

  /// Starts the server that was built beside the tests, and waits until it listens.
  init(_ arguments: String...) throws {
    let program = BuildProducts.path(of: "palier-reference-server")
    var process = try ChildProcess(program, ["--port", "0"] + arguments, output: .memory)
    let deadline = MonotonicClock.seconds() + 90
    while !process.readOutput().contains("\n"), process.isRunning(),
      MonotonicClock.seconds() < deadline
    {
      MonotonicClock.sleep(for: 0.005)
    }
    let output = process.readOutput()
    guard let colon = output.lastIndex(of: ":"),
      let port = UInt16(output[output.index(after: colon)...].prefix { $0.isNumber })
    else { throw StartFailure(output: output) }
    self.process = process
    self.port = port
  }

  /// The processes that serve.
  var workers: [Int] {
    let children = KernelFile.text(of: "/proc/\(process.pid)/task/\(process.pid)/children") ?? ""
    return children.split(separator: " ").compactMap { Int($0) }
  }

  /// CPU seconds that the workers have used: what the scheduler says, thread by thread.
  var cpuSeconds: Double {
    var nanoseconds = 0.0
    for worker in workers {
      for thread in KernelDirectory.numbers(in: "/proc/\(worker)/task") {
        let text = KernelFile.text(of: "/proc/\(worker)/task/\(thread)/schedstat") ?? ""
        nanoseconds += text.split(separator: " ").first.flatMap { Double($0) } ?? 0
      }
    }
    return nanoseconds * 1e-9
  }

  /// Asks it to end; how it ended.
  mutating func end() -> ChildProcess.Ending { process.terminate(grace: 10) }

  /// Ends the first process at once, as a crash would.
  mutating func kill() {
    process.send(.kill)
    _ = process.wait()
  }
}

/// Where the package's programs are: beside the program that runs the tests.
enum BuildProducts {
  static func path(of program: String) -> String {
    let tests = KernelDirectory.destination(ofLink: "/proc/self/exe") ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: program).path
  }
}
