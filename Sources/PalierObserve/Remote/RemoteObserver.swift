import Foundation
import PalierModel
import PalierPlatform
import Synchronization

/// An observer on another machine, asked through a command such as `ssh`.
///
/// What it tells has the times of this machine's clock. Any thread may ask.
public final class RemoteObserver: Sendable {
  /// Seconds in which it must have begun; a slow machine logs in and finds its services meanwhile.
  private static let patience = 30.0
  /// Seconds for an answer.
  private static let answerTime = 5.0
  /// Questions by which the clocks are compared.
  private static let comparisons = 9

  private struct State: ~Copyable {
    var conversation: Conversation
    var fault: ObserveError?
    var lastCPU: [String: Double] = [:]
    var lastReadings: [String: ServiceReading] = [:]
  }

  /// The machine, and the services that were asked for.
  public let machine: ObservedMachine
  /// How the observer was reached: the command's words.
  public let command: [String]
  /// Seconds to add to its clock.
  private let offset: Double
  private let state: Mutex<State>

  /// Starts an observer.
  ///
  /// - Parameters:
  ///   - command: the words of the command that runs one more word, a command line, on the other
  ///     machine: `ssh`, `deploy@www.example.org`.
  ///   - places: the services to observe there.
  /// - Throws: ``ObserveError`` where it does not begin.
  public init(_ command: [String], _ places: [Observer.Place]) throws(ObserveError) {
    self.command = command
    let name = command.joined(separator: " ")
    // Without questions that nobody would hear.
    let options = command[0] == "ssh" ? ["-o", "BatchMode=yes"] : []
    let line =
      "palier observe --json --ask"
      + places.map { " " + RemoteObserver.quoted("\($0.name)=\($0.locator.place)") }.joined()
    var conversation: Conversation
    do {
      conversation = try Conversation(command[0], options + command.dropFirst() + [line])
    } catch {
      throw ObserveError(.noObserver(command: name, reason: error.reason))
    }
    do throws(Conversation.Fault) {
      let first = try conversation.nextLine(within: RemoteObserver.patience)
      guard let machine = RemoteObserver.decode(ObservedMachine.self, first) else {
        throw .ended
      }
      self.machine = machine
      // The answer that took the least time tells best how late the other clock is.
      var best = (took: Double.infinity, offset: 0.0)
      for _ in 0..<RemoteObserver.comparisons {
        let asked = MonotonicClock.seconds()
        let text = try conversation.ask(ObservationQuestion.cpu.line, within: 5)
        let answered = MonotonicClock.seconds()
        guard let moment = RemoteObserver.decode(ObservedMoment.self, text) else { throw .ended }
        if answered - asked < best.took {
          best = (answered - asked, (asked + answered) / 2 - moment.time)
        }
      }
      offset = best.offset
    } catch {
      throw ObserveError(.noObserver(command: name, reason: RemoteObserver.words(error)))
    }
    state = Mutex(State(conversation: conversation))
  }

  /// CPU seconds of each service so far.
  public func cpuSeconds() -> [String: Double] {
    let found = ask(.cpu)?.cpu
    return state.withLock { state in
      if let found { state.lastCPU = found }
      return state.lastCPU
    }
  }

  /// What a service had used so far; nil if it was not asked for.
  func reading(of service: String, _ detail: ServiceProbe.Detail) -> ServiceReading? {
    let isFull = if case .full = detail { true } else { false }
    var found = ask(.service(service, isFull: isFull))?.services?[service]
    found?.time += offset
    return state.withLock { state in
      if let found { state.lastReadings[service] = found }
      return state.lastReadings[service]
    }
  }

  /// What the machine had done so far; nil where the observer has gone.
  func hostReading() -> HostReading? {
    var reading = ask(.host)?.host
    reading?.time += offset
    return reading
  }

  /// The speed of the services' cores between two moments of this machine's clock.
  func speed(from start: Double, to end: Double) -> SpeedReading? {
    var speed = ask(.speed(from: start - offset, to: end - offset))?.speed
    speed?.start += offset
    speed?.end += offset
    return speed
  }

  /// Throws ``ObserveError`` if the observer has gone meanwhile, so that what was read is not whole.
  public func check() throws(ObserveError) {
    if let fault = state.withLock({ $0.fault }) { throw fault }
  }

  private func ask(_ question: ObservationQuestion) -> ObservedMoment? {
    let name = command.joined(separator: " ")
    return state.withLock { state in
      guard state.fault == nil else { return nil }
      do throws(Conversation.Fault) {
        let text = try state.conversation.ask(question.line, within: RemoteObserver.answerTime)
        return RemoteObserver.decode(ObservedMoment.self, text)
      } catch {
        state.fault = ObserveError(.observerGone(command: name, RemoteObserver.words(error)))
        return nil
      }
    }
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }

  private static func words(_ fault: Conversation.Fault) -> Text {
    switch fault {
    case .ended: Text(en: "the command has ended", fr: "la commande s'est terminée")
    case .silent: Text(en: "no answer in time", fr: "pas de réponse à temps")
    }
  }

  /// A word as a shell reads it.
  private static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }
}

/// Counts what a service of another machine uses.
final class RemoteMeter: ServiceMeter {
  private let observer: RemoteObserver
  private let service: ObservedMachine.Service

  init(_ service: ObservedMachine.Service, of observer: RemoteObserver) {
    self.service = service
    self.observer = observer
  }

  func cpuSeconds() -> Double { observer.cpuSeconds()[service.name] ?? 0 }

  func read(_ detail: ServiceProbe.Detail) -> ServiceReading {
    observer.reading(of: service.name, detail) ?? service.reading
  }
}
