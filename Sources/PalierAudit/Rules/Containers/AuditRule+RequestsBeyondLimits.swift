import PalierDossier
import PalierModel
import PalierSetup

extension AuditRule {
  /// A container that asks for more than it may use.
  static let requestsBeyondLimits = AuditRule(
    "kubernetes-requests-beyond-limits",
    .error,
    Text(en: "Requests beyond the limits", fr: "Des demandes au-delà des limites"),
    consequence: Text(
      en:
        "The API refuses the object: “must be less than or equal to limit”; nothing is rolled out.",
      fr: "L'API refuse l'objet : « must be less than or equal to limit » ; rien n'est déployé."
    ),
    fix: Text(
      en: "Raise the limit, or request what was measured at the usual load.",
      fr: "Relever la limite, ou demander ce qui a été mesuré à la charge habituelle."
    ),
    manual: Manual(
      "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
      "1.30"
    )
  ) { subject in
    subject.texts(.kubernetes).flatMap { text -> [Occurrence] in
      guard let root = text.yaml else { return [] }
      let spec = root["spec"]
      let pod =
        spec?["template"]?["spec"] ?? spec?["jobTemplate"]?["spec"]?["template"]?["spec"] ?? spec
      return (pod?["containers"]?.items ?? []).flatMap { container -> [Occurrence] in
        guard let resources = container["resources"], let requests = resources["requests"] else {
          return []
        }
        return requests.entries.compactMap { key, asked -> Occurrence? in
          guard let limit = resources["limits"]?[key]?.text, let request = asked.text,
            let most = amount(limit), let least = amount(request), least > most
          else { return nil }
          return text.occurrence(
            asked.location.line - text.firstLine + 1,
            mark: key,
            Text(
              en: "\(key): \(request) requested, \(limit) allowed.",
              fr: "\(key) : \(request) demandés, \(limit) permis."
            )
          )
        }
      }
    }
  }

  /// A quantity of Kubernetes: `500m`, `1.5`, `256Mi`, `1G`.
  private static func amount(_ text: String) -> Double? {
    let number = text.prefix { $0.isNumber || $0 == "." }
    let factors: [String: Double] = [
      "": 1, "m": 0.001, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "Ki": 1_024, "Mi": 1_048_576,
      "Gi": 1_073_741_824, "Ti": 1_099_511_627_776,
    ]
    guard let value = Double(String(number)),
      let factor = factors[String(text.dropFirst(number.count))]
    else { return nil }
    return value * factor
  }
}
