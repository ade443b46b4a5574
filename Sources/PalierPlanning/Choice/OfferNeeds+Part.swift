import PalierModel

extension OfferNeeds {
  /// What one machine of several does of a system's work.
  struct Part {
    /// Which data lie on a machine.
    enum Data {
      case all
      case none
      /// Files only.
      case media
      /// All but files.
      case butMedia
    }

    /// The services on it; nil: all.
    var services: Set<String>?
    /// Its share of their work.
    var share = 1.0
    /// The data that lie on it.
    var data = Data.all
    /// True if it sends the responses.
    var sendsResponses = true

    func has(_ service: String) -> Bool { services?.contains(service) ?? true }

    /// Files and nothing else: copied from the disk's cache to the network, they keep no core busy.
    static let mediaServer = Part(services: [], data: .media)

    /// Cores of a machine that only sends files; nil for others.
    var leastCores: Figure? { onlyFiles.map { Figure(Interval(exactly: 1), .count, from: $0) } }

    /// Memory of a machine that only sends files, in bytes; nil for others.
    var leastMemory: Figure? {
      onlyFiles.map { Figure(Interval(exactly: 1e9), .information, from: $0) }
    }

    private var onlyFiles: Source? {
      services?.isEmpty == true
        ? .assumed(
          by: "Palier",
          why: Text(
            en: "sending files takes hardly any work",
            fr: "envoyer des fichiers ne demande presque pas de travail"
          )
        ) : nil
    }
  }
}

extension OfferNeeds.Part.Data {
  /// A system with these of its data only.
  func kept(of system: System) -> System {
    var kept = system
    switch self {
    case .all: break
    case .none:
      (kept.data, kept.backups, kept.services) = ([], [], [])
    case .media:
      kept.data.removeAll { $0.kind != .media }
      // A backup of a stated size says nothing of its parts: it stays with the database.
      kept.backups.removeAll { $0.size != nil }
      kept.services = []
    case .butMedia:
      kept.data.removeAll { $0.kind == .media }
    }
    return kept
  }
}
