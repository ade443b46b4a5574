import PalierLoad
import PalierModel
import PalierObserve
import PalierPlatform
import PalierProof

/// Watches the memory of the services under load, where they run on this machine and may be seen.
final class LoadWatch {
  /// What was read.
  let sampler: Sampler

  /// Begins to watch the services of a dossier, or what listens at the port of a URL; nil where
  /// nothing can be seen, which the user is told of a dossier.
  init?(_ subject: LoadSubject, console: Console) {
    let target = subject.script.target
    guard target.isOnThisMachine else { return nil }
    do {
      if let system = subject.system {
        guard system.observer == nil, system.services.contains(where: { $0.observe != nil }) else {
          return nil
        }
        sampler = try TestBench(system).startSampler()
      } else {
        let probe = try ServiceProbe(.port(Int(target.address.port)))
        guard let name = probe.read(.light).processes.first?.name else { return nil }
        sampler = try Sampler.start(services: [name: probe])
      }
    } catch {
      guard subject.system != nil, let reason = (error as? any PalierError)?.message else {
        return nil
      }
      console.warn(
        Text(
          en: "the services are not watched: \(reason)",
          fr: "les services ne sont pas surveillés : \(reason)"
        )
      )
      return nil
    }
  }

  /// Ends the watch.
  func stop() { sampler.stop() }
}
