public import PalierModel

/// What `palier calibrate --machine` prints.
public struct MachineSpeedDocument: Sendable {
  private let speed: MachineSpeed
  private let system: System?
  private let calibration: Calibration?

  /// The document of a speed, beside the calibration of a system where there is one.
  public init(_ speed: MachineSpeed, system: System? = nil, calibration: Calibration? = nil) {
    self.speed = speed
    self.system = system
    self.calibration = calibration
  }

  /// The document.
  public var document: Document {
    Document(
      title: Text(
        en: "How fast this machine's cores are",
        fr: "La vitesse des cœurs de cette machine"
      ),
      subtitle: Text(
        en: "\(processor), \(speed.architecture), \(speed.cores.count) cores measured",
        fr: "\(processor), \(speed.architecture), \(speed.cores.count) cœurs mesurés"
      )
    ) {
      if speed.isDisturbed { disturbance }
      if let calibration { comparison(with: calibration) }
      Table(
        Text(
          en: "Speed of one core (1: the scale of all calibrations)",
          fr: "Vitesse d'un cœur (1 : l'échelle de tous les calibrages)"
        ),
        columns: [
          .words(en: "Kind of work", fr: "Genre de travail"),
          .numbers(en: "Speed", fr: "Vitesse"),
          .numbers(en: "Slowest second", fr: "Seconde la plus lente"),
          .numbers(en: "Fastest second", fr: "Seconde la plus rapide"),
        ],
        rows: speed.kinds.map { row(MachineSpeedDocument.words($0.name), $0.speed) } + [
          row(
            Text(en: "together (geometric mean)", fr: "ensemble (moyenne géométrique)"),
            speed.combined
          )
        ]
      )
      Section(en: "How to use it", fr: "Comment s'en servir") { Notes(uses) }
    }
  }

  private var processor: Text {
    speed.host.model.isEmpty
      ? Text(en: "a processor without a name", fr: "un processeur sans nom")
      : Text(verbatim: speed.host.model)
  }

  private var disturbance: Paragraph {
    let share = speed.others ?? 0
    return Paragraph(
      Text(
        en:
          "Other programs took \(percent: share) of the cores meanwhile: these speeds may be too low. End them, or measure when the machine is quiet.",
        fr:
          "D'autres programmes ont pris \(percent: share) des cœurs pendant la mesure : ces vitesses sont peut-être trop basses. Arrêtez-les, ou mesurez quand la machine est calme."
      )
    )
  }

  private func row(_ name: Text, _ speed: Interval) -> [Cell] {
    [
      .text(name), .number(speed.mid, .count), .number(speed.low, .count),
      .number(speed.high, .count),
    ]
  }

  private func comparison(with calibration: Calibration) -> Paragraph {
    let factor = speed.factor(relativeTo: calibration)
    let there =
      calibration.host.model.isEmpty
      ? Text(verbatim: "")
      : Text(en: ", \(calibration.host.model)", fr: ", \(calibration.host.model)")
    return Paragraph(
      Text(
        en:
          "One core here is \(factor.mid, decimals: 2) times (\(factor.low, decimals: 2) to \(factor.high, decimals: 2), by the kind of work) as fast as one of the machine on which \(calibration.system) was calibrated (run \(calibration.run)\(there)).",
        fr:
          "Un cœur d'ici est \(factor.mid, decimals: 2) fois (de \(factor.low, decimals: 2) à \(factor.high, decimals: 2) selon le travail) aussi rapide qu'un cœur de la machine où \(calibration.system) a été calibré (essai \(calibration.run)\(there))."
      )
    )
  }

  private var uses: [Text] {
    let scale = Text(
      en:
        "Speeds compare between machines of the same architecture (here \(speed.architecture)). Work that waits for disks or the network follows other laws.",
      fr:
        "Les vitesses se comparent entre machines de même architecture (ici \(speed.architecture)). Le travail qui attend les disques ou le réseau suit d'autres lois."
    )
    guard let calibration else {
      let name = system.map { Text(verbatim: $0.name) }
      return [
        name.map {
          Text(
            en:
              "\($0) has not been calibrated, so there is nothing to compare with. Calibrate it where it runs (`palier calibrate DOSSIER`), then measure here with that history (`--store`).",
            fr:
              "\($0) n'a pas été calibré : rien à quoi comparer. Calibrez-le là où il tourne (« palier calibrate DOSSIER »), puis mesurez ici avec cet historique (« --store »)."
          )
        }
          ?? Text(
            en:
              "To compare with the machine of a calibration, name the dossier: `palier calibrate --machine DOSSIER`, with its history (`--store`). By hand: the speed here over the speed that `palier calibrate` showed there.",
            fr:
              "Pour comparer à la machine d'un calibrage, nommez le dossier : « palier calibrate --machine DOSSIER », avec son historique (« --store »). À la main : la vitesse d'ici divisée par celle qu'a montrée « palier calibrate » là-bas."
          ), scale,
      ]
    }
    let factor = speed.factor(relativeTo: calibration)
    let (bounds, whole) = (
      MachineSpeedDocument.written([factor.low, factor.high]),
      MachineSpeedDocument.written([factor.low, factor.mid, factor.high])
    )
    return [
      Text(
        en:
          "To plan for this machine, write `machine: { speed: \(whole) }` in the dossier: CPU times are divided by it.",
        fr:
          "Pour prévoir cette machine, écrivez « \("machine: { speed: \(whole) }") » dans le dossier : les temps de processeur sont divisés par elle."
      ),
      Text(
        en:
          "To compare offers whose cores are like these, write \(bounds) in the `speed` column of your catalogue (`palier offers --catalogue FILE`).",
        fr:
          "Pour comparer des offres aux cœurs semblables, écrivez \(bounds) dans la colonne « speed » de votre catalogue (« palier offers --catalogue FICHIER »)."
      ),
      scale,
    ]
  }

  /// Bounds as dossiers and catalogues write them; equal ones once.
  private static func written(_ values: [Double]) -> String {
    let rounded = values.map { ($0 * 100).rounded() / 100 }
    return (Set(rounded).count == 1 ? [rounded[0]] : rounded).map { "\($0)" }
      .joined(separator: "..")
  }

  private static func words(_ kind: String) -> Text {
    switch kind {
    case "branches": Text(en: "decisions on a text", fr: "décisions au fil d'un texte")
    case "roundTrips": Text(en: "messages through the kernel", fr: "messages par le noyau")
    case "streaming": Text(en: "a run through memory", fr: "parcours de la mémoire")
    case "reads": Text(en: "reads from the shared cache", fr: "lectures du cache commun")
    default: Text(verbatim: kind)
    }
  }
}
