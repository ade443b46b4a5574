import PalierModel

extension Check {
  /// No service calls itself through others: such a system could hold up itself.
  ///
  /// Depth-first search with an explicit path; each cycle is reported once, where it closes.
  /// Complexity: O(services + calls).
  @Sendable static func callCycles(_ system: System) -> [Diagnostic] {
    let services = Dictionary(system.services.map { ($0.name, $0) }) { first, _ in first }
    var finished: Set<String> = []
    var findings: [Diagnostic] = []
    for start in system.services where !finished.contains(start.name) {
      var path = [(name: start.name, next: 0)]
      var isOnPath: Set<String> = [start.name]
      while let last = path.last {
        let calls = services[last.name]?.calls ?? []
        guard last.next < calls.count else {
          finished.insert(last.name)
          isOnPath.remove(last.name)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let call = calls[last.next]
        if isOnPath.contains(call.value) {
          let round = path.map(\.name).drop { $0 != call.value } + [call.value]
          findings.append(cycle(round.joined(separator: " → "), at: call))
        } else if !finished.contains(call.value), services[call.value] != nil {
          path.append((call.value, 0))
          isOnPath.insert(call.value)
        }
      }
    }
    return findings
  }

  private static func cycle(_ round: String, at call: Located<String>) -> Diagnostic {
    Diagnostic(
      .error,
      at: call.location,
      offending: call.value.excerpt,
      Text(
        en: "services call each other in a circle: \(round.excerpt)",
        fr: "des services s'appellent en rond : \(round.excerpt)"
      ),
      cure: Text(
        en: "`calls` goes one way, from the web server towards the database: remove one call",
        fr:
          "« calls » va dans un seul sens, du serveur web vers la base de données : retirez un appel"
      )
    )
  }
}
