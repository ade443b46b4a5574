import PalierModel
import PalierSetup

extension AuditRule {
  /// A directive of nginx in a block that does not take it.
  static let nginxDirectivePlace = AuditRule(
    "nginx-directive-place",
    .error,
    Text(en: "A directive in the wrong block", fr: "Une directive dans le mauvais bloc"),
    consequence: Text(
      en:
        "nginx refuses the whole file: “directive is not allowed here”. It does not start, and a reload keeps the old settings.",
      fr:
        "nginx refuse tout le fichier : « directive is not allowed here ». Il ne démarre pas, et un rechargement garde les anciens réglages."
    ),
    fix: Text(
      en: "Move it into the block that takes it, and check with nginx -t.",
      fr: "La déplacer dans le bloc qui l'accepte, et vérifier avec nginx -t."
    ),
    manual: Manual("https://nginx.org/en/docs/dirindex.html", "1.22")
  ) { subject in
    subject.texts(.nginx).flatMap { text in
      NginxPlaces.misplaced(in: text).map { place in
        let names = place.nodes.map(\.name)
        var unique: [String] = []
        for name in names where !unique.contains(name) { unique.append(name) }
        let list = unique.joined(separator: ", ")
        let right = place.right
        return text.occurrence(
          place.nodes[0].line,
          mark: place.nodes[0].name,
          Text(
            en: "\(list): not allowed at the level `\(place.found)`; belongs in `\(right)`.",
            fr: "\(list) : interdit au niveau « \(place.found) » ; sa place est dans « \(right) »."
          )
        )
      }
    }
  }
}
