public import PalierModel

extension Dossier {
  /// The system as one of its tiers has it.
  ///
  /// Each value goes through the reader of the file itself, as for a change.
  /// - Throws: ``DossierError`` if a value of the tier is wrong.
  public static func system(
    in tier: Tier,
    of system: System
  ) throws(DossierError) -> System {
    let change = Change(name: tier.name, settings: tier.settings)
    let reading = apply(change, to: system, from: system.document?.ofTier(tier.name))
    guard let changed = reading.system else {
      throw DossierError.mistakes(reading.diagnostics, in: tier.location?.file ?? tier.name)
    }
    return changed
  }
}

extension DocumentSource {
  /// The document as a tier's settings come from it; nil where the tier is among the exceptions.
  fileprivate func ofTier(_ name: String) -> DocumentSource? {
    let names = ["tiers", "tiers.\(name)", "tiers.\(name).set"]
    return exceptions.contains { names.contains($0.value) } ? nil : self
  }
}
