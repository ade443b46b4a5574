import PalierModel
import PalierSetup

extension AuditRule {
  /// Files of people that any cache on the way may keep.
  static let nginxPrivateCache = AuditRule(
    "private-data-in-public-cache",
    .warning,
    Text(en: "Private files in public caches", fr: "Des fichiers privés dans des caches publics"),
    consequence: Text(
      en:
        "“public” lets every proxy and delivery network keep the file and give it to others, without asking the server who may see it; a file withdrawn stays readable until it expires.",
      fr:
        "« public » permet à tout mandataire et réseau de diffusion de garder le fichier et de le donner à d'autres, sans demander au serveur qui peut le voir ; un fichier retiré reste lisible jusqu'à expiration."
    ),
    fix: Text(
      en:
        "Send `Cache-Control: private`, and let the application check who asks (X-Accel-Redirect to an internal location); public is for files without people.",
      fr:
        "Envoyer « Cache-Control: private », et laisser l'application vérifier qui demande (X-Accel-Redirect vers un emplacement interne) ; public est pour les fichiers qui ne concernent personne."
    ),
    manual: Manual("https://www.rfc-editor.org/rfc/rfc9111.html#section-5.2.2.9", "RFC 9111")
  ) { subject in
    let people = [
      "photo", "profil", "avatar", "adhérent", "adherent", "badge", "patient", "passport",
      "facture",
      "invoice", "bulletin", "cv/", "member",
    ]
    let holdsPeople =
      subject.texts.contains { text in
        text.lines.contains { $0.lowercased().hasAny(people) }
      } || subject.document?.lower.contains { $0.hasAny(people) } ?? false
    let nginx = subject.texts(.nginx).flatMap { text -> [Occurrence] in
      var found: [Occurrence] = []
      for node in text.nginx {
        node.walk { block, _ in
          guard block.name == "location", let path = block.arguments.last?.lowercased() else {
            return
          }
          let isPrivate = path.hasAny([
            "private", "account", "documents", "invoices", "factures", "avatars",
          ])
          guard isPrivate || holdsPeople && path.hasAny(["media", "upload"]) else { return }
          for header in block.children ?? [] where header.name == "add_header" {
            guard header.arguments.first?.lowercased() == "cache-control",
              header.arguments.dropFirst().joined(separator: " ").words.contains("public")
            else { continue }
            found.append(
              text.occurrence(
                header.line,
                mark: "add_header",
                Text(
                  en:
                    "What people uploaded (\(path)) is marked “public” for every cache on the way.",
                  fr:
                    "Ce que des personnes ont déposé (\(path)) est marqué « public » pour tous les caches du chemin."
                ),
                replacement: .some(text.lines[header.line - 1].replacing("public", with: "private"))
              )
            )
          }
        }
      }
      return found
    }
    let django = subject.texts(.python).flatMap { text in
      text.lines.enumerated().compactMap { index, line -> Occurrence? in
        let bare = line.trimmed
        guard holdsPeople, bare.hasPrefix("MEDIA_URL"), bare.lowercased().contains("cdn") else {
          return nil
        }
        return text.occurrence(
          index + 1,
          mark: "MEDIA_URL",
          Text(
            en:
              "What people uploaded is served by a delivery network: whoever has the address sees it.",
            fr:
              "Ce que des personnes ont déposé passe par un réseau de diffusion : qui a l'adresse le voit."
          ),
          fix: Text(
            en: "Keep STATIC_URL there, and give uploaded files by signed addresses that expire.",
            fr:
              "Y garder STATIC_URL, et donner les fichiers déposés par des adresses signées qui expirent."
          )
        )
      }
    }
    return nginx + django
  }
}
