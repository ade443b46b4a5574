public import PalierModel

/// Why a calibration or a proof could not be made.
public struct ProofError: PalierError, Hashable {
  enum Reason: Hashable, Sendable {
    case nothingToObserve(String)
    case unobserved(String)
    case noTarget
    case noJourney
    case actionFails(action: String, detail: Text)
    case alwaysThrottled(service: String)
    case noCalibration(system: String, variant: [String])
    case otherYardstick(String)
    case noLoad
    case twoCalibrations
    case noCapacity
    case interrupted
  }

  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// Nothing says how many users to test.
  public static let noLoad = ProofError(.noLoad)
  /// Shares of the capacity were asked for, but none could be predicted.
  public static let noCapacity = ProofError(.noCapacity)

  /// The calibration was cut short, so there is nothing to go on with.
  public static let interrupted = ProofError(.interrupted)
  /// One calibration is asked for, and another one is to be made.
  public static let twoCalibrations = ProofError(.twoCalibrations)
  /// A system is on another machine, which nobody observes.
  public static func unobserved(_ system: String) -> ProofError { ProofError(.unobserved(system)) }
  /// A system was never calibrated with these changes.
  public static func noCalibration(of system: String, variant: [String]) -> ProofError {
    ProofError(.noCalibration(system: system, variant: variant))
  }

  /// A system was calibrated by an earlier Palier, whose speeds of the machine are other units.
  public static func otherYardstick(of system: String) -> ProofError {
    ProofError(.otherYardstick(system))
  }

  /// What is wrong.
  public var message: Text {
    switch reason {
    case .nothingToObserve(let system):
      Text(
        en: "No service of \(system) says where it can be observed.",
        fr: "Aucun service de \(system) ne dit où l'observer."
      )
    case .unobserved(let system):
      Text(
        en: "\(system) is on another machine, which nobody observes.",
        fr: "\(system) est sur une autre machine, que personne n'observe."
      )
    case .noTarget:
      Text(en: "The dossier names no target.", fr: "Le dossier ne nomme pas de cible.")
    case .noJourney:
      Text(en: "The dossier has no journey.", fr: "Le dossier n'a pas de parcours.")
    case .actionFails(let action, let detail):
      Text(
        en: "Action \(action) does not succeed: \(detail)",
        fr: "L'action \(action) échoue : \(detail)"
      )
    case .alwaysThrottled(let service):
      Text(
        en: "\(service) is held back by its CPU limit even at light load.",
        fr: "\(service) est freiné par sa limite de CPU même à faible charge."
      )
    case .twoCalibrations:
      Text(
        en: "--from names a calibration, and --calibrate would make another one.",
        fr: "--from désigne un calibrage, et --calibrate en ferait un autre."
      )
    case .noCalibration(let system, let variant):
      variant.isEmpty
        ? Text(
          en: "\(system) has not been calibrated.",
          fr: "\(system) n'a pas été calibré."
        )
        : Text(
          en: "\(system) has not been calibrated with \(variant.joined(separator: ", ")).",
          fr: "\(system) n'a pas été calibré avec \(variant.joined(separator: ", "))."
        )
    case .otherYardstick(let system):
      Text(
        en: """
          \(system) was calibrated by an earlier version of Palier, which measured the machine's \
          speed by other work: its figures do not compare with today's.
          """,
        fr: """
          \(system) a été calibré par une version antérieure de Palier, qui mesurait la vitesse de la \
          machine par un autre travail : ses chiffres ne se comparent pas à ceux d'aujourd'hui.
          """
      )
    case .noLoad:
      Text(
        en: "Nothing says how many users to test.",
        fr: "Rien ne dit combien de personnes tester."
      )
    case .interrupted:
      Text(en: "The calibration was cut short.", fr: "Le calibrage a été interrompu.")
    case .noCapacity:
      Text(
        en: "Shares of the capacity were asked for, but none could be predicted.",
        fr: "Des parts de la capacité sont demandées, mais aucune n'a pu être prédite."
      )
    }
  }

  /// What to do.
  public var cure: Text? {
    switch reason {
    case .nothingToObserve:
      Text(
        en: "Add `observe: { port: 8000 }` (or cgroup, unit, container, pid) to its services.",
        fr: "Ajoutez « observe: { port: 8000 } » (ou cgroup, unit, container, pid) à ses services."
      )
    case .unobserved:
      Text(
        en: """
          Add `observe: ssh HOST`, with palier installed there; `palier load` and `palier prove` \
          measure a capacity without.
          """,
        fr: """
          Ajoutez « observe: ssh HÔTE », palier étant installé là-bas ; « palier load » et \
          « palier prove » mesurent une capacité sans cela.
          """
      )
    case .noTarget:
      Text(
        en: "Add `target: http://127.0.0.1:8000`.",
        fr: "Ajoutez « target: http://127.0.0.1:8000 »."
      )
    case .noJourney:
      Text(
        en: "Add `journeys:` with the actions that a user goes through.",
        fr: "Ajoutez « journeys: » avec les actions qu'une personne enchaîne."
      )
    case .actionFails:
      Text(
        en: "Check the request, its data and the environment variables it uses with curl.",
        fr: "Vérifiez avec curl la requête, ses données et les variables d'environnement utilisées."
      )
    case .alwaysThrottled:
      Text(
        en: "Raise its limit for the calibration, or calibrate without it.",
        fr: "Relevez sa limite le temps du calibrage, ou calibrez sans elle."
      )
    case .noCalibration, .otherYardstick:
      Text(
        en: "Run `palier calibrate` first: about a minute at light load.",
        fr: "Lancez d'abord « palier calibrate » : une minute environ à faible charge."
      )
    case .twoCalibrations:
      Text(en: "Leave one of them out.", fr: "Retirez l'une des deux options.")
    case .noLoad:
      Text(
        en: "Give --users 5,10,25, or the population in the dossier.",
        fr: "Donnez --users 5,10,25, ou la population dans le dossier."
      )
    case .interrupted:
      Text(
        en: "What it measured is kept; run the command again to measure in full.",
        fr: "Ce qui a été mesuré est gardé ; relancez la commande pour mesurer en entier."
      )
    case .noCapacity:
      Text(
        en: "Give objectives in the dossier, or users as numbers.",
        fr: "Donnez des objectifs dans le dossier, ou des nombres de personnes."
      )
    }
  }

  /// Wrong input, or a measurement that does not decide.
  public var exitStatus: ExitStatus {
    switch reason {
    case .nothingToObserve, .unobserved, .noTarget, .noJourney, .noLoad, .actionFails: .input
    case .twoCalibrations: .usage
    case .alwaysThrottled, .noCalibration, .otherYardstick, .noCapacity, .interrupted:
      .measurement
    }
  }
}
