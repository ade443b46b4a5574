public import PalierModel

/// What a disaster costs in work and in time, beside what may be lost.
///
/// Replication keeps what a machine would take with it when it dies, but repeats every mistake: what
/// someone deletes is deleted everywhere. Only backups bring that back, as it was when the last one
/// was made.
public struct RecoveryPlan: Sendable, Hashable, Codable {
  /// A disaster and what it costs.
  public struct Finding: Sendable, Hashable, Codable {
    /// What happens.
    public enum Disaster: String, Sendable, Hashable, Codable {
      /// A machine dies with its disk.
      case lostMachine = "lost machine"
      /// Someone deletes or spoils data.
      case mistake
      /// All must be put back from a backup.
      case restoration
    }

    /// What happens.
    public var disaster: Disaster
    /// The data sets that it happens to, or the backups that are put back.
    public var data: [String]
    /// The work lost or the time taken at worst, in seconds: infinite where nothing brings the data
    /// back; nil where nobody knows.
    public var cost: Figure?
    /// What may be lost or taken, in seconds.
    public var objective: Figure
    /// What would make it good or tell; nil where it is good.
    public var advice: Text?

    /// Whether the objective is met; nil where the bounds do not tell.
    public var isMet: Bool? {
      guard let cost else { return nil }
      if cost.value.high <= objective.value.low { return true }
      return cost.value.low > objective.value.high ? false : nil
    }
  }

  /// What was found, for each objective that the dossier declares.
  public let findings: [Finding]

  /// The recovery plan of a system: tables and media against its backups and their other copies.
  public init(_ system: System) {
    let kept = system.data.filter { $0.kind == .table || $0.kind == .media }
    var findings: [Finding] = []
    if !kept.isEmpty, let objective = system.objectives.recoveryPoint {
      findings += RecoveryPlan.mistakes(system, kept, objective)
      findings.append(RecoveryPlan.lostMachine(system, kept, objective))
    }
    if !system.backups.isEmpty, let objective = system.objectives.recoveryTime {
      findings.append(RecoveryPlan.restoration(system, objective))
    }
    self.findings = findings
  }

  /// Work lost at worst: the age of the last backup, once for all data of which it is the same.
  private static func mistakes(
    _ system: System,
    _ kept: [DataSet],
    _ objective: Figure
  ) -> [Finding] {
    let ages = Dictionary(grouping: kept) { set in
      system.backups(of: set, places: [.same, .elsewhere]).map(\.period).min() ?? .infinity
    }
    return ages.sorted { $0.key < $1.key }.map { age, sets in
      Finding(
        disaster: .mistake,
        data: sets.map(\.name),
        cost: Figure(Interval(exactly: age), .time, from: lastCopy),
        objective: objective,
        advice: age <= objective.value.low ? nil : advice(age, objective)
      )
    }
  }

  private static func advice(_ age: Double, _ objective: Figure) -> Text {
    guard age.isFinite else {
      return Text(en: "back them up: nothing does", fr: "les sauvegarder : rien ne le fait")
    }
    let limit = objective.words
    return Text(
      en: "back up at least every \(limit), or keep the write-ahead log (point-in-time recovery)",
      fr:
        "sauvegarder à intervalles d'au plus \(limit), ou archiver le journal de transactions"
    )
  }

  /// Work lost at worst: the lag of other copies, else the age of the last backup elsewhere.
  private static func lostMachine(
    _ system: System,
    _ kept: [DataSet],
    _ objective: Figure
  ) -> Finding {
    let local = kept.filter { $0.place == .same }
    var worst: Interval? = Interval(exactly: 0)
    for set in local {
      let age = system.backups(of: set, places: [.elsewhere]).map(\.period).min() ?? .infinity
      let isReplicated = (set.replicas?.mid ?? 1) > 1
      guard let loss = isReplicated ? set.lag?.value : Interval(exactly: age) else {
        worst = nil
        break
      }
      worst = worst.map { loss.mid > $0.mid ? loss : $0 }
    }
    let cost = worst.map { Figure($0, .time, from: lastCopy) }
    var finding = Finding(
      disaster: .lostMachine,
      data: local.map(\.name),
      cost: cost,
      objective: objective
    )
    if cost == nil {
      finding.advice = Text(
        en: "nobody says how late the other copies are: declare `lag`",
        fr: "personne ne dit le retard des autres copies : déclarez « lag »"
      )
    } else if finding.isMet != true {
      finding.advice = Text(
        en: "copies elsewhere, more often, or replicas",
        fr: "des copies ailleurs, plus souvent, ou des répliques"
      )
    }
    return finding
  }

  /// Time to put back the last copy of everything, one after the other.
  private static func restoration(_ system: System, _ objective: Figure) -> Finding {
    let storage = StoragePlan(system)
    let first = storage.items.count - system.backups.count
    var bytes = Interval(exactly: 0)
    var seconds: Interval? = Interval(exactly: 0)
    for (offset, backup) in system.backups.enumerated() {
      let size = storage.copy(of: first + offset, after: 0)
      bytes = bytes + size
      seconds = seconds.flatMap { sum in
        backup.restore.map { sum + size * $0.value.map { 1 / $0 } }
      }
    }
    var finding = Finding(
      disaster: .restoration,
      data: system.backups.map(\.name),
      cost: seconds.map {
        Figure($0, .time, from: .predicted(model: "copy / rate of restoring", error: nil))
      },
      objective: objective
    )
    if finding.isMet != true {
      // Enough for all that may have to come back.
      let rate = Interval(exactly: bytes.high / objective.value.low).words(.dataRate)
      let size = Interval(exactly: bytes.high).words(.information)
      finding.advice = Text(
        en: "time a restoration: \(size) must come back at \(rate) or more",
        fr: "chronométrer une restauration : \(size) doivent revenir à \(rate) ou plus"
      )
    }
    return finding
  }

  private static let lastCopy = Source.predicted(model: "age of the last copy", error: nil)
}

extension System {
  /// The backups that copy a data set and lie at one of these places.
  func backups(of set: DataSet, places: [Backup.Place]) -> [Backup] {
    backups.filter { backup in
      places.contains(backup.place)
        && (backup.of.isEmpty || backup.of.contains { $0.value == set.name })
    }
  }
}
