import PalierModel
import PalierPlatform
import Testing

@testable import PalierObserve

/// What goes between an observer and who asks it.
@Suite struct RemoteTests {
  @Test(arguments: [
    "cpu", "host", "light web", "full data-base", "speed 1.5 20000.25",
  ])
  func questionsAreReadAsTheyWereWritten(line: String) throws {
    let question = try #require(ObservationQuestion(line))
    #expect(question.line == line)
  }

  @Test(arguments: ["", "CPU", "light", "light a b", "speed 1", "speed a b", "quit", "cpu host"])
  func otherLinesAreNoQuestions(line: String) {
    #expect(ObservationQuestion(line) == nil)
  }

  @Test(arguments: [
    ("cgroup:palier/web", ServiceLocator.cgroup("palier/web")), ("port:5432", .port(5_432)),
    ("pid:77", .pid(77)), ("unit:nginx.service", .unit("nginx.service")),
    ("container:a:b", .container("a:b")),
  ])
  func placesAreReadAsTheyWereWritten(text: String, locator: ServiceLocator) {
    #expect(ServiceLocator(place: text) == locator)
    #expect(locator.place == text)
  }

  @Test(arguments: [
    "port", "port:", "port:0", "port:70000", "port:x", "pid:-1", "file:/x", ":x", "",
  ])
  func otherWordsAreNoPlaces(text: String) { #expect(ServiceLocator(place: text) == nil) }

  @Test func anObserverAnswersWhatItIsAsked() throws {
    let child = try ChildProcess("sleep", ["100"])
    let observer = try Observer([("sleeper", .pid(child.pid))])
    defer { observer.stop() }
    #expect(observer.machine.services.map(\.name) == ["sleeper"])
    #expect(observer.machine.host.cores > 0)
    let cpu = observer.answer(.cpu)
    #expect(cpu.cpu?.keys.sorted() == ["sleeper"])
    let full = observer.answer(.service("sleeper", isFull: true)).services?["sleeper"]
    #expect(full?.processes.map(\.identity.pid) == [child.pid])
    #expect(observer.answer(.service("other", isFull: false)).error?.contains("other") == true)
    #expect(observer.answer(.host).host != nil)
    let moment = observer.moment(after: cpu.time)
    #expect(moment.time > cpu.time)
    #expect(moment.services?["sleeper"]?.processes.count == 1)
  }

  @Test func aServiceThatIsNotThereIsAnError() {
    #expect(throws: ObserveError.self) { _ = try Observer([("x", .pid(1 << 30))]) }
  }

  /// A command that runs a shell line in place of ssh; the last word, palier's command line, is left out.
  private func remote(_ script: String) throws(ObserveError) -> RemoteObserver {
    try RemoteObserver(["sh", "-c", script], [("web", .port(80))])
  }

  @Test(arguments: ["exit 3", "echo welcome to this machine", "true"])
  func aCommandThatIsNoObserverIsAnError(script: String) {
    let error = #expect(throws: ObserveError.self) { _ = try remote(script) }
    #expect(error?.message.english.contains("did not start an observer") == true)
    #expect(error?.cure != nil)
    #expect(error?.exitStatus == .measurement)
  }

  @Test func aCommandThatIsNotThereIsAnError() {
    #expect(throws: ObserveError.self) { _ = try RemoteObserver(["/no/such/ssh", "host"], []) }
  }
}
