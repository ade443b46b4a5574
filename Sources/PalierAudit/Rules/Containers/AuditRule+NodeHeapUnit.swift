import PalierModel
import PalierSetup

extension AuditRule {
  /// A heap size with a unit that the flag does not take.
  static let nodeHeapUnit = AuditRule(
    "flag-unit",
    .error,
    Text(en: "A unit that the flag does not take", fr: "Une unité que l'option n'accepte pas"),
    consequence: Text(
      en:
        "Node.js refuses to start: “illegal value for flag --max-old-space-size of type size_t”.",
      fr:
        "Node.js refuse de démarrer : « illegal value for flag --max-old-space-size of type size_t »."
    ),
    fix: Text(
      en: "Give the number alone; it counts MiB: --max-old-space-size=768",
      fr: "Donner le nombre seul ; il compte des Mio : --max-old-space-size=768"
    ),
    manual: Manual("https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib", "20")
  ) { subject in
    subject.texts.flatMap { text in
      text.lines.enumerated().compactMap { index, line -> Occurrence? in
        let low = line.lowercased().replacing("_", with: "-")
        guard let place = low.firstRange(of: "max-old-space-size") else { return nil }
        let rest = low[place.upperBound...].drop { "= '\"".contains($0) }
        let digits = rest.prefix { $0.isNumber }
        let unit = rest.dropFirst(digits.count).prefix { $0.isLetter }
        guard !digits.isEmpty, ["m", "mb", "g", "gb", "k"].contains(String(unit)) else {
          return nil
        }
        let found = "\(digits)\(unit)"
        return text.occurrence(
          index + 1,
          mark: "max",
          Text(
            en: "max-old-space-size takes a bare number of MiB, not `\(found)`.",
            fr: "max-old-space-size prend un simple nombre de Mio, pas « \(found) »."
          ),
          replacement: unit.hasPrefix("m")
            ? .some(line.replacing(found, with: String(digits))) : nil
        )
      }
    }
  }
}
