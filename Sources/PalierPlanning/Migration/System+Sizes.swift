public import PalierModel

extension System {
  /// How large the machine and the services are, by their keys in the dossier; nil where nobody
  /// says.
  public var sizes: [(key: String, value: Figure?)] {
    [
      ("machine.cpu", machine.cpu), ("machine.memory", machine.memory),
      ("machine.disk", machine.disk),
    ] + services.flatMap(\.sizes)
  }
}

extension Service {
  fileprivate var sizes: [(key: String, value: Figure?)] {
    [
      (name + ".workers", workers), (name + ".threads", threads),
      (name + ".connections", connections), (name + ".pool", pool),
      (name + ".limits.cpu", limits.cpu), (name + ".limits.memory", limits.memory),
    ]
  }
}
