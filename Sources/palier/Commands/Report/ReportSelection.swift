import Foundation
import PalierDossier
import PalierModel
import PalierProof
import PalierReport
import PalierStore

/// What a report tells of: proofs of one system, taken from its history.
struct ReportSelection {
  /// The proofs, in the order in which they are told.
  let proofs: [Proof]
  /// What changes were predicted to do before they were measured.
  let promises: [Promise]
  /// True if the dossier is no longer what it was when a proof was made.
  let dossierHasChanged: Bool
  /// For each proof the system as its target was.
  let systems: [System]
  private let history: PredictionHistory

  /// Finds the runs that were asked for, or the latest of each variant.
  init(_ invocation: Invocation, runs identifiers: [String]) throws {
    let file = invocation.arguments.words[0]
    let (declared, _) = try Dossier.load(file)
    let folder = invocation.storeDirectory(besides: file)
    // Opening a history creates it, which a report has no reason to.
    guard FileManager.default.fileExists(atPath: folder + "/palier.db") else {
      throw ReportError(.noProof(system: declared.name, file: file))
    }
    let store = try Store(folder: folder)
    _ = try store.recover(isAlive: \.isAlive)
    let records =
      identifiers.isEmpty
      ? try ReportSelection.latest(in: store, of: declared)
      : try identifiers.map { try ReportSelection.find($0, in: store, of: declared) }
    guard !records.isEmpty else {
      throw ReportError(.noProof(system: declared.name, file: file))
    }
    try self.init(records, in: store, of: declared, file: file)
  }

  /// The proofs of these runs.
  init(_ records: [RunRecord], in store: Store, of declared: System, file: String) throws {
    proofs = try records.map { record in
      guard let result = record.result else { throw ReportError(.withoutResult(record)) }
      return try result.decode(Proof.self)
    }
    promises = try zip(records, proofs).compactMap { record, proof in
      try store.promise(of: record.system, variant: proof.variant, before: record.startedAt)
    }
    history = PredictionHistory(try store.errorSummaries(system: declared.name))
    let text = try? String(contentsOfFile: file, encoding: .utf8)
    dossierHasChanged = records.contains { $0.dossier != text }
    systems = try zip(records, proofs).map { record, proof in
      let then = Dossier.parse(record.dossier, file: file).system ?? declared
      return try Dossier.apply(changes: proof.variant, to: then)
    }
  }

  /// The report.
  var document: Document {
    ReportDocument(proofs: proofs, systems: systems, promises: promises, history: history).document
  }

  /// The latest proof of each variant, the dossier as it stands first, then in the order of time.
  static func latest(in store: Store, of system: System) throws -> [RunRecord] {
    let proofs = try store.runs(system: system.name)
      .filter { $0.kind == .prove && $0.result != nil }
    // One that was cut short counts only where none was finished.
    let latest = Dictionary(grouping: proofs, by: \.variant).values.compactMap { runs in
      runs.last { $0.state == .finished } ?? runs.last
    }
    return latest.sorted {
      ($0.variant.isEmpty ? 0 : 1, $0.startedAt) < ($1.variant.isEmpty ? 0 : 1, $1.startedAt)
    }
  }

  private static func find(
    _ identifier: String,
    in store: Store,
    of system: System
  ) throws -> RunRecord {
    guard let record = try store.run(identifier) else {
      let known = try store.runs(system: system.name)
        .filter { $0.kind == .prove && $0.result != nil }.map(\.id)
      throw ReportError(.unknown(identifier, known: known))
    }
    guard record.kind == .prove else { throw ReportError(.notAProof(record)) }
    return record
  }
}
