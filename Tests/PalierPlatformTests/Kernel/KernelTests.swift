import PalierModel
import PalierPlatform
import Synchronization
import Testing

@Suite struct KernelTests {
  @Test func fileIsReadAgainThroughOneDescriptor() throws {
    var file = try KernelFile(path: "/proc/uptime")
    let first = Array(try file.read())
    MonotonicClock.sleep(for: 0.03)
    let second = Array(try file.read())
    #expect(first != second)
    #expect(second.last == 10)
  }

  @Test func longFileIsReadWhole() throws {
    let long = try KernelFile.contents(of: "/proc/kallsyms", capacity: 64)
    let roomy = try KernelFile.contents(of: "/proc/kallsyms", capacity: 1 << 24)
    #expect(long.count > 100_000)
    #expect(long == roomy)
  }

  @Test func errorNamesThePathInBothLanguages() {
    let error = #expect(throws: SystemError.self) { _ = try KernelFile(path: "/no/such/file") }
    #expect(
      error?.message.english
        == "the system refused /no/such/file (open): no such file or directory"
    )
    #expect(error?.message.french.hasSuffix("fichier ou répertoire inexistant") == true)
  }

  @Test func directoriesOfTheKernel() {
    #expect(KernelDirectory.numbers(in: "/proc").contains(1))
    #expect(KernelDirectory.names(in: "/no/such/directory").isEmpty)
    #expect(KernelDirectory.subdirectories(of: "/proc/self").contains("task"))
    #expect(KernelDirectory.destination(ofLink: "/proc/self/exe")?.hasPrefix("/") == true)
    #expect(KernelDirectory.destination(ofLink: "/proc") == nil)
  }

  @Test func workerRunsPinnedAndIsJoined() throws {
    let core = try #require(Affinity.cores().first)
    let seen = Mutex<[Int]>([])
    let worker = try WorkerThread(name: "a name too long for it", cores: [core]) {
      seen.withLock { $0 = Affinity.cores() }
    }
    worker.join()
    worker.join()
    #expect(seen.withLock { $0 } == [core])
  }

  @Test func schedulingPolicies() throws {
    let failures = Mutex<[SystemError]>([])
    let worker = try WorkerThread(name: "policies") {
      for policy in [SchedulingPolicy.normal(nice: 5), .idle] {
        do throws(SystemError) { try policy.apply() } catch {
          failures.withLock { $0.append(error) }
        }
      }
    }
    worker.join()
    #expect(failures.withLock { $0 } == [])
  }
}
