/// The data of a system as its document adds them up.
struct DocumentData {
  /// Bytes of all totals together.
  let bytes: ClosedRange<Double>

  /// The totals of a document, growth left out; nil if it has none.
  init?(_ document: MarkdownDocument) {
    let totals = DocumentTotal.all(in: document).filter { total in
      total.isBytes
        && !document.lowered(total.line).hasAny(["croissance", "growth", "/an", "/year", "/mois"])
    }
    guard !totals.isEmpty else { return nil }
    let low = totals.reduce(0) { $0 + $1.value.lowerBound }
    bytes = low...max(low, totals.reduce(0) { $0 + $1.value.upperBound })
  }

  /// The disk of the machine that a document is about, with its line; nil: not said.
  static func disk(of subject: AuditSubject) -> (bytes: Double, line: Int)? {
    guard let document = subject.document, let machine = subject.machine else { return nil }
    for line in document.lines.indices.map({ $0 + 1 }) {
      guard let other = NamedMachine.machine(on: line, of: document),
        other.cores == machine.cores, other.memory == machine.memory
      else { continue }
      let found = Measure.all(in: document.lines[line - 1]).first { measure in
        let rest = measure.rest.drop { $0 == " " }
        return measure.bytes != nil
          && ["ssd", "nvme", "hdd", "disk", "disque", "de disque"].contains { rest.hasPrefix($0) }
      }
      if let bytes = found?.bytes { return (bytes.lowerBound, line) }
    }
    return nil
  }
}
