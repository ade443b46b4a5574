import PalierModel
import PalierSetup

extension AuditRule {
  /// Two recommendations for the same people that exclude each other.
  static let twoRemedies = AuditRule(
    "two-recommendations",
    .warning,
    Text(
      en: "Two recommendations for the same people",
      fr: "Deux recommandations pour les mêmes personnes"
    ),
    consequence: Text(
      en:
        "Whoever reads one part buys what the other part calls not enough, or far too much; the cost differs by a multiple.",
      fr:
        "Qui lit une partie achète ce que l'autre dit insuffisant, ou bien trop ; le coût diffère d'un multiple."
    ),
    fix: Text(
      en: "Give each range of people one machine, with the measurement that it rests on.",
      fr: "Donner à chaque plage de personnes une seule machine, avec la mesure qui la fonde."
    ),
    manual: Manual("contradictions.md", "Palier")
  ) { subject in
    guard let document = subject.document else { return [] }
    let remedies = Remedy.all(in: document).sorted { $0.line < $1.line }
    var told: Set<Remedy.Kind> = []
    return remedies.compactMap { remedy -> Occurrence? in
      let other = remedies.first { other in
        other.line < remedy.line && other.kind == remedy.kind.opposite
          && max(other.people.lowerBound, remedy.people.lowerBound)
            < min(other.people.upperBound, remedy.people.upperBound)
      }
      guard let other, !told.contains(remedy.kind) else { return nil }
      told.formUnion([remedy.kind, remedy.kind.opposite])
      let excerpt = String(
        document.lines[other.line - 1].filter { $0 != "*" && $0 != "#" }.trimmed.prefix(70)
      )
      return document.occurrence(
        remedy.line,
        Text(
          en:
            "Line \(String(other.line)) gives some of the same people something else: “\(excerpt)”.",
          fr:
            "La ligne \(String(other.line)) donne autre chose à une partie des mêmes personnes : « \(excerpt) »."
        )
      )
    }
  }

  /// A part that is there already, and is to be bought.
  static let ownedAndBought = AuditRule(
    "owned-and-bought",
    .warning,
    Text(
      en: "A part that is there, and is to be bought",
      fr: "Une pièce déjà là, et à acheter"
    ),
    consequence: Text(
      en:
        "Either the system as described does not exist, and its figures were reckoned for another one, or the step that is to give relief changes nothing.",
      fr:
        "Soit le système décrit n'existe pas, et ses chiffres valent pour un autre, soit l'étape qui doit soulager ne change rien."
    ),
    fix: Text(
      en: "Look at the machine (lsblk), and take the part out of one of the two lists.",
      fr: "Regarder la machine (lsblk), et ôter la pièce d'une des deux listes."
    ),
    manual: Manual("https://man7.org/linux/man-pages/man8/lsblk.8.html", "lsblk(8)")
  ) { subject in
    guard let document = subject.document else { return [] }
    func size(_ line: Int) -> Double? {
      let text = document.lowered(line)
      guard let word = ["ssd", "nvme", "hdd"].lazy.compactMap({ text.firstRange(of: $0) }).first
      else { return nil }
      return Measure.all(in: String(text[word.upperBound...])).lazy.compactMap(\.bytes).first?
        .lowerBound
    }
    var list = -100
    var owned: (bytes: Double, line: Int)?
    for line in document.prose {
      let text = document.lowered(line)
      if text.hasAny(["actuel", "current", "existant", "existing"]), text.contains(":") {
        list = line
      }
      let isItem = text.trimmed.hasPrefix("-") || text.trimmed.hasPrefix("*")
      if line - list <= 8, isItem, !text.hasAny(["€", "$"]), owned == nil, let bytes = size(line) {
        owned = (bytes, line)
      }
    }
    guard let owned else { return [] }
    let bought = document.prose.filter { line in
      let text = document.lowered(line)
      return line > owned.line && size(line) == owned.bytes && text.hasAny(["€", "$"])
        && !text.hasPrefix("|")
    }
    guard let first = bought.first else { return [] }
    let lines = bought.map(String.init).joined(separator: ", ")
    return [
      document.occurrence(
        first,
        Text(
          en:
            "Line \(String(owned.line)) counts it among what there is; here it has a price (lines \(lines)).",
          fr:
            "La ligne \(String(owned.line)) la compte parmi ce qu'il y a ; ici elle a un prix (lignes \(lines))."
        )
      )
    ]
  }
}
