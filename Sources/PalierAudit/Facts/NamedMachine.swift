/// A machine as a document describes it.
struct NamedMachine: Sendable, Hashable {
  /// Its cores; nil: not said.
  let cores: Double?
  /// Its memory in bytes; nil: not said.
  let memory: Double?
  /// The line that says so.
  let line: Int

  /// The machine that a document names most often with cores and memory, the last one of equals; a
  /// Raspberry Pi where it names no other.
  static func most(namedIn document: MarkdownDocument) -> NamedMachine? {
    let machines = document.lines.indices.compactMap { machine(on: $0 + 1, of: document) }
    let complete = machines.filter { $0.cores != nil && $0.memory != nil }
    if let most = complete.enumerated().max(by: { left, right in
      let (one, other) = (
        complete.count { left.element.isLike($0) }, complete.count { right.element.isLike($0) }
      )
      return one == other ? left.offset < right.offset : one < other
    }) {
      let first = complete.first { most.element.isLike($0) }
      return NamedMachine(
        cores: most.element.cores,
        memory: most.element.memory,
        line: first?.line ?? most.element.line
      )
    }
    return nil
  }

  private func isLike(_ other: NamedMachine) -> Bool {
    cores == other.cores && memory == other.memory
  }

  /// The machine that a line describes: cores and memory together.
  static func machine(on line: Int, of document: MarkdownDocument) -> NamedMachine? {
    let text = document.lowered(line)
    if let row = document.tables.lazy.flatMap({ table in table.rows.map { (table, $0) } })
      .first(where: { $0.1.line == line })
    {
      return machine(inRow: row.1.cells, header: row.0.header, line: line)
    }
    let measures = Measure.all(in: document.lines[line - 1])
    let cores = measures.lazy.compactMap { measure in
      measure.cores.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
    }
    let memory = measures.lazy.compactMap { measure -> Double? in
      guard measure.low == measure.high, let bytes = measure.bytes else { return nil }
      let after = measure.rest.drop { " *+".contains($0) }
      return ["ram", "de ram", "mémoire", "memory", "of memory"].contains { after.hasPrefix($0) }
        ? bytes.lowerBound : nil
    }
    var count = cores.first
    if count == nil, text.contains("raspberry pi 4") || text.contains("raspberry pi 5") {
      count = 4
    }
    guard count != nil, let memory = memory.first else { return nil }
    return NamedMachine(cores: count, memory: memory, line: line)
  }

  private static func machine(inRow cells: [String], header: [String], line: Int) -> NamedMachine? {
    func cell(_ names: [String]) -> Measure? {
      guard let column = header.firstIndex(where: { names.contains($0.lowercased()) }),
        cells.indices.contains(column)
      else { return nil }
      return Measure.all(in: cells[column]).first { $0.low == $0.high }
    }
    guard let cores = cell(["cpu", "vcpu", "cores", "cœurs"]),
      let memory = cell(["ram", "memory", "mémoire"]), let bytes = memory.bytes
    else { return nil }
    return NamedMachine(cores: cores.low, memory: bytes.lowerBound, line: line)
  }

  /// The machine that a section of its own describes row by row, else that of the document.
  static func machine(around line: Int, of subject: AuditSubject) -> NamedMachine? {
    guard let document = subject.document else { return subject.machine }
    let section = document.section(around: line)
    var cores: Double?
    var memory: Double?
    var place: Int?
    for table in document.tables {
      for row in table.rows where section.contains(row.line) && row.cells.count > 1 {
        let name = row.cells[0].lowercased()
        // What is used is not what there is.
        guard !row.cells[1].lowercased().hasAny(["utilis", "used", "%"]) else { continue }
        let measures = Measure.all(in: row.cells[1])
        if name == "cpu" || name.hasPrefix("processeur") {
          cores = measures.lazy.compactMap(\.cores?.upperBound).first
          place = place ?? row.line
        } else if name == "ram" || name == "memory" || name == "mémoire" {
          memory = measures.lazy.compactMap(\.bytes?.upperBound).first
          place = row.line
        }
      }
    }
    guard let place, memory != nil || cores != nil else { return subject.machine }
    return NamedMachine(cores: cores, memory: memory, line: place)
  }
}
