import Foundation
import PalierModel
import PalierObserve

/// Prints what is observed, line by line: objects with `--json`, else a table.
struct ObservationPage {
  private static let widths = (first: 8, machine: 11, service: 20)

  private let services: [String]
  private let console: Console

  /// A page about services.
  init(_ services: [String], _ console: Console) {
    self.services = services
    self.console = console
  }

  /// Writes what comes first.
  func begin(_ machine: ObservedMachine) throws {
    guard !console.isJSON else { return try write(machine) }
    let heads = [
      Text(en: "time", fr: "heure"), Text(en: "cores used", fr: "cœurs pris"),
      Text(en: "memory left", fr: "mém. libre"), Text(en: "stolen", fr: "volé"),
      Text(en: "speed", fr: "vitesse"),
    ]
    show(heads.map { $0(console.language) } + services)
  }

  /// Writes a moment: what was used since the one before it.
  func add(_ moment: ObservedMoment, after earlier: ObservedMoment) throws {
    guard !console.isJSON else { return try write(moment) }
    guard let now = moment.host, let before = earlier.host else { return }
    let host = now.since(before)
    var words = [
      Text(verbatim: Date().formatted(ObservationPage.clock)),
      Text(
        en: "\(host.allCores.busy / max(host.duration, 1e-9), decimals: 2)",
        fr: "\(host.allCores.busy / max(host.duration, 1e-9), decimals: 2)"
      ),
      Text(
        en: "\(host.memoryAvailable, .information)",
        fr: "\(host.memoryAvailable, .information)"
      ),
      Text(en: "\(percent: host.allCores.stealShare)", fr: "\(percent: host.allCores.stealShare)"),
      moment.speed.map { Text(en: "\($0.mean, decimals: 2)", fr: "\($0.mean, decimals: 2)") }
        ?? Text(verbatim: "–"),
    ]
    words += services.map { name in
      guard let now = moment.services?[name], let before = earlier.services?[name] else {
        return Text(verbatim: "–")
      }
      let usage = now.since(before)
      return Text(
        en: "\(usage.cores, decimals: 2) · \(usage.residentMemory, .information)",
        fr: "\(usage.cores, decimals: 2) · \(usage.residentMemory, .information)"
      )
    }
    show(words.map { $0(console.language) })
  }

  /// Writes an object on a line of its own.
  func write(_ object: some Encodable) throws {
    console.write(try Schema("palier.observe").line(object))
  }

  private func show(_ words: [String]) {
    let line = words.enumerated().map { index, word in
      let widths = ObservationPage.widths
      let width = index == 0 ? widths.first : index < 5 ? widths.machine : widths.service
      let padding = String(repeating: " ", count: max(0, width - word.count))
      return index == 0 ? word + padding : padding + word
    }
    console.write(line.joined(separator: "  "))
  }

  private static let clock = Date.VerbatimFormatStyle(
    format:
      "\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits)",
    timeZone: .current,
    calendar: Calendar(identifier: .gregorian)
  )
}
