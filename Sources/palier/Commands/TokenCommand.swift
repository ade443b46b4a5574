import Foundation
import PalierLoad
import PalierModel

/// `palier token`: what a host serves so that its owner may load it.
enum TokenCommand {
  private struct Report: Encodable {
    let host: String
    let token: String
    let path: String
  }

  static let command = Command(
    declaration: CommandDeclaration(
      name: "token",
      family: .prove,
      summary: Text(
        en: "Show that a host is yours to load",
        fr: "Montrer qu'un hôte est à vous pour le charger"
      ),
      description: [
        Text(
          en: """
            Palier loads this machine freely. Any other host it loads only while that host answers \
            with the token printed here, in a line of its own, at /.well-known/palier: under the \
            name, the port and the protocol that are loaded, without a redirect. It asks before \
            each run, and for each host that redirects lead to.
            """,
          fr: """
            Palier charge librement cette machine. Il ne charge un autre hôte que si celui-ci \
            répond avec le jeton affiché ici, seul sur sa ligne, à /.well-known/palier : sous le \
            nom, le port et le protocole chargés, sans redirection. Il le demande avant chaque \
            essai, et pour chaque hôte où mène une redirection.
            """
        ),
        Text(
          en: """
            A token is for one host and for you: it comes from a key in ~/.local/state/palier (or \
            $XDG_STATE_HOME/palier), which never leaves this machine. It is no secret; whoever \
            reads it can load nothing with it.
            """,
          fr: """
            Un jeton vaut pour un hôte et pour vous : il vient d'une clé de ~/.local/state/palier \
            (ou $XDG_STATE_HOME/palier), qui ne quitte jamais cette machine. Ce n'est pas un \
            secret ; qui le lit ne peut rien charger avec.
            """
        ),
      ],
      arguments: [
        ArgumentDeclaration(
          Text(en: "HOST", fr: "HÔTE"),
          Text(en: "the name or the address that is loaded", fr: "le nom ou l'adresse à charger"),
          completion: .none
        )
      ],
      options: [],
      examples: [
        CommandDeclaration.Example(
          line: "palier token www.example.org",
          meaning: Text(
            en: "prints the token of www.example.org, and how to serve it.",
            fr: "affiche le jeton de www.example.org, et comment le servir."
          )
        )
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let word = invocation.arguments.words[0]
    // A URL, or a host with a port, means its host.
    let url = word.contains("://") ? word : "http://\(word)"
    let host = URL(string: url)?.host()?.lowercased() ?? word.lowercased()
    let tokens = OwnerTokens(environment: ProcessInfo.processInfo.environment)
    let token = try tokens.token(of: host)
    try invocation.console.answer(
      Report(host: host, token: token, path: OwnerTokens.path),
      schema: Schema("palier.token")
    ) {
      let nginx =
        "location = \(OwnerTokens.path) { default_type text/plain; return 200 \"\(token)\"; }"
      return Text(
        en: """
          \(token)

          Have \(host) answer with it at \(OwnerTokens.path). For nginx, in its server block:
            \(nginx)
          """,
        fr: """
          \(token)

          Faites répondre \(host) avec ce jeton à \(OwnerTokens.path). Pour nginx, dans son bloc server :
            \(nginx)
          """
      )(invocation.console.language)
    }
    return .yes
  }
}
