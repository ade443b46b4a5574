import PalierModel

/// A figure of a dossier that can be moved, by its stable name.
struct Lever: Sendable {
  let name: String
  let label: Text
  let figure: Figure

  /// How far a figure moves that is known exactly.
  static let step = 0.1

  /// The figure of that name; nil if the system does not hold it, or if it is zero and exact.
  init?(_ explanation: Explanation, of system: System) {
    let value = explanation.figure.value
    guard value.high.isFinite, !(value.isExact && value.mid == 0) else { return nil }
    name = explanation.name
    label = explanation.label
    figure = explanation.figure
    var probe = system
    guard probe.set(name, to: value.mid, like: figure) else { return nil }
  }

  /// The system with the figure at its lower end.
  func low(_ system: System) -> System {
    let value = figure.value
    return moved(system, to: value.isExact ? value.mid * (1 - Lever.step) : value.low)
  }

  /// The system with the figure at its upper end.
  func high(_ system: System) -> System {
    let value = figure.value
    return moved(system, to: value.isExact ? value.mid * (1 + Lever.step) : value.high)
  }

  /// True for what there is no half of.
  private var isWhole: Bool { name.hasSuffix(".workers") || name == "machine.cpu" }

  /// How many whole things a tenth of them is, rounded up; nil where they move within bounds or
  /// can be divided.
  var wholeSteps: Int? {
    guard isWhole, figure.value.isExact else { return nil }
    return Int(min(1e9, (figure.mid * Lever.step).rounded(.up)))
  }

  private func moved(_ system: System, to value: Double) -> System {
    var system = system
    // A tenth of four workers is one.
    let steps = value > figure.mid ? value.rounded(.up) : value.rounded(.down)
    _ = system.set(name, to: isWhole ? max(1, steps) : value, like: figure)
    return system
  }

  /// True if the capacity may rest on it.
  var movesCapacity: Bool {
    ["machine.cpu", "demand.", "services.", "actions.", "caches.", "objectives."]
      .contains { name.hasPrefix($0) } && !name.hasSuffix(".memory")
  }

  /// How likely it is to matter: what is simulated first where there is too much of it.
  func weight(_ rates: ActionRates) -> Double {
    guard name.hasPrefix("demand.") else { return 1e9 }
    let action = name.split(separator: ".").dropFirst().first.map(String.init) ?? ""
    return (rates.perPerson[action]?.mid ?? 0) * figure.mid
  }
}
