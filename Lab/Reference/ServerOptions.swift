import Foundation
import PalierModel

/// How the server is to behave, as its command line says.
struct ServerOptions: Sendable {
  /// How requests find a process.
  enum Mode: String, Sendable, CaseIterable {
    /// Each process serves one request at a time and closes the connection.
    case sync
    /// Each process serves many connections by an event loop.
    case async
    /// One process with a thread for each connection.
    case threads
  }

  /// The port on 127.0.0.1; 0 lets the system choose.
  var port: UInt16 = 8_100
  /// How requests find a process.
  var mode = Mode.async
  /// The number of processes, for sync and async.
  var workers = 1
  /// Connections from each process to each server it calls.
  var pool = 1
  /// What the demands are drawn from; anew each time where nothing is said, or every calibration
  /// would err by the same draws.
  var seed = UInt64.random(in: 0...UInt64.max)
  /// What each path costs; the keys have their slash.
  var actions: [String: Action] = [:]

  /// Options and their values, in pairs, as they are written.
  ///
  /// - Throws: ``OptionError``.
  init(arguments: [String]) throws {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard Self.names.contains(option) else { throw OptionError.unknown(option) }
      guard let value = rest.popFirst() else { throw OptionError.missingValue(option) }
      try set(option, to: value)
    }
    guard !actions.isEmpty else { throw OptionError.noAction }
  }

  private static let names = [
    "--port", "--mode", "--workers", "--pool", "--seed", "--action", "--actions",
  ]

  private mutating func set(_ option: String, to value: String) throws {
    switch option {
    case "--port": port = try whole(value, of: option, in: 0...65_535)
    case "--workers": workers = try whole(value, of: option, in: 1...1_024)
    case "--pool": pool = try whole(value, of: option, in: 1...65_536)
    case "--seed": seed = try whole(value, of: option, in: 0...UInt64.max)
    case "--mode":
      guard let mode = Mode(rawValue: value) else {
        throw OptionError.badValue(option, value, right: "sync, async, threads")
      }
      self.mode = mode
    case "--action": try addAction(value)
    default:
      guard let text = try? String(contentsOfFile: value, encoding: .utf8) else {
        throw OptionError.unreadableFile(value)
      }
      for line in text.split(whereSeparator: \.isNewline) {
        let line = line.trimmingCharacters(in: .whitespaces)
        if !line.isEmpty, !line.hasPrefix("#") { try addAction(line) }
      }
    }
  }

  private mutating func addAction(_ text: String) throws {
    let (name, action) = try ActionSyntax.parse(text)
    actions["/" + name] = action
  }

  private func whole<Value: FixedWidthInteger>(
    _ text: String,
    of option: String,
    in range: ClosedRange<Value>
  ) throws -> Value {
    guard let value = Value(text), range.contains(value) else {
      throw OptionError.badValue(
        option,
        text,
        right: "\(range.lowerBound) … \(range.upperBound)"
      )
    }
    return value
  }
}
