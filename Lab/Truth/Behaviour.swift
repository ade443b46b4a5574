import PalierModel

/// When the server answers a request, as its command line says.
struct Behaviour: Sendable {
  /// How long one request takes.
  enum Service: Sendable {
    /// Each takes so many seconds, however many there are.
    case delay(Double)
    /// One after the other, each an exponential time; so many a second on average.
    case exponential(rate: Double)
    /// Each an exponential time of so many seconds on average, however many there are.
    case independent(mean: Double)
  }

  private(set) var port: UInt16 = 0
  private(set) var service = Service.delay(0)
  /// Seconds after the first request for which nothing is taken up; nil: never.
  private(set) var stall: Range<Double>?
  private(set) var seed: UInt64 = 1
  /// True if the server looks for news all the time instead of sleeping until they come.
  private(set) var polls = false

  /// The behaviour that a command line asks for.
  init(_ arguments: [String]) throws(WrongOption) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      if option == "--poll" {
        polls = true
        continue
      }
      let text = rest.popFirst() ?? ""
      let numbers = text.split(separator: ",").compactMap { Double($0) }
      switch (option, numbers.count) {
      case ("--port", 1):
        guard let port = UInt16(text) else { throw WrongOption(option: option) }
        self.port = port
      case ("--delay", 1): service = .delay(max(0, numbers[0]))
      case ("--exponential", 1) where numbers[0] > 0: service = .exponential(rate: numbers[0])
      case ("--independent", 1): service = .independent(mean: max(0, numbers[0]))
      case ("--stall", 2) where numbers[1] > 0: stall = numbers[0]..<(numbers[0] + numbers[1])
      case ("--seed", 1) where numbers[0] >= 0: seed = UInt64(numbers[0])
      default: throw WrongOption(option: option)
      }
    }
  }

  /// What the options are.
  static let help = Text(
    en: """
      palier-truth-server: answers every GET with 200, at times that are known exactly.
        --port N            where it listens on 127.0.0.1; without it a free port, which is printed
        --delay SECONDS     each request takes as long, whatever else happens
        --exponential RATE  one request after the other, exponential times, RATE a second
        --independent MEAN  exponential times of MEAN seconds, however many requests there are
        --stall AT,SECONDS  nothing is taken up for SECONDS, from AT after the first request
        --seed N            start of the random numbers
        --poll              never sleeps, so that no time of waking up is in what it sees (takes a core)
      GET /arrivals lists when each other request came, in nanoseconds, and begins anew.
      """,
    fr: """
      palier-truth-server : répond 200 à tout GET, à des instants connus exactement.
        --port N             port d'écoute sur 127.0.0.1 ; sinon un port libre, qui est affiché
        --delay SECONDES     chaque requête dure autant, quoi qu'il arrive d'autre
        --exponential DÉBIT  une requête après l'autre, durées exponentielles, DÉBIT par seconde
        --independent DURÉE  durées exponentielles, DURÉE secondes en moyenne, quel que soit le nombre de requêtes
        --stall À,SECONDES   rien n'est pris en charge pendant SECONDES, À après la première requête
        --seed N             départ des nombres aléatoires
        --poll               ne dort jamais : aucun temps de réveil dans ce qu'il voit (occupe un cœur)
      GET /arrivals liste les instants d'arrivée des autres requêtes, en nanosecondes, et recommence.
      """
  )
}

/// An option that is not understood.
struct WrongOption: PalierError {
  let option: String

  var message: Text {
    Text(
      en: "`\(option)` is not an option with a right value; --help lists them.",
      fr: "« \(option) » n'est pas une option avec une valeur correcte ; --help en donne la liste."
    )
  }
  var cure: Text? { nil }
}
