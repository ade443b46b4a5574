import PalierAudit
import PalierModel
import PalierObserve
import PalierReport

/// `palier audit`: what is wrong in settings, scripts and documents.
enum AuditCommand {
  private static let format = Option<AuditFormat>(
    "format",
    .choice(of: AuditFormat.allCases),
    Text(en: "what the findings are written as", fr: "la forme des constats"),
    standard: Text(en: "text, or by the name of --output", fr: "text, ou selon le nom de --output")
  )
  private static let sarif = OptionDeclaration.flag(
    "sarif",
    Text(
      en: "answer in SARIF 2.1.0, which code hosts show beside the lines",
      fr: "répondre en SARIF 2.1.0, que les forges montrent à côté des lignes"
    )
  )
  private static let output = Option<String>(
    "output",
    .file,
    Text(en: "the file to write", fr: "le fichier à écrire"),
    standard: Text(en: "standard output", fr: "la sortie standard")
  )

  private static let live = OptionDeclaration.flag(
    "live",
    Text(
      en: "audit the programs that run on this machine, with their files",
      fr: "auditer les programmes qui tournent sur cette machine, avec leurs fichiers"
    )
  )

  static let command = Command(
    declaration: CommandDeclaration(
      name: "audit",
      family: .setUp,
      summary: Text(
        en: "Find faults in settings, scripts and documents",
        fr: "Trouver les défauts de réglages, scripts et documents"
      ),
      description: [
        Text(
          en: """
            Reads settings (nginx, gunicorn, Django, PostgreSQL, MySQL, Redis, Compose, sshd, sysctl, …), \
            scripts, crontabs, and documents in Markdown, whose blocks are recognised by what they are \
            and whose claims are held against each other. Each finding has its line, what happens \
            and under which load or version, how to mend it, as a patch where that is mechanical, and \
            the source. Docs/rules.md lists the rules.
            """,
          fr: """
            Lit des réglages (nginx, gunicorn, Django, PostgreSQL, MySQL, Redis, Compose, sshd, sysctl…), \
            des scripts, des crontabs, et des documents Markdown, dont les blocs sont reconnus à ce \
            qu'ils sont et dont les affirmations sont confrontées entre elles. Chaque constat a sa ligne, \
            ce qui arrive et sous quelle charge ou version, comment y remédier, en correctif si c'est \
            mécanique, et sa source. Docs/rules.fr.md énumère les règles.
            """
        ),
        Text(
          en: """
            With --live the programs that run are audited (nginx, gunicorn, uvicorn, Node.js, \
            PostgreSQL, MySQL, MariaDB, Redis, PgBouncer, HAProxy, sshd): the files they were started \
            with, and what these do not show: values given at start or set since, changes that wait for a \
            restart, limits of the control group. Nothing is changed. Servers are asked over loopback or \
            their Unix socket, without a password; what they do not say is listed.
            """,
          fr: """
            Avec --live, les programmes qui tournent sont audités (nginx, gunicorn, uvicorn, Node.js, \
            PostgreSQL, MySQL, MariaDB, Redis, PgBouncer, HAProxy, sshd) : les fichiers avec lesquels ils \
            ont démarré, et ce que ceux-ci ne montrent pas : valeurs données au démarrage ou fixées depuis, \
            changements qui attendent un redémarrage, limites du groupe de contrôle. Rien n'est changé. \
            Les serveurs sont interrogés par la boucle locale ou leur socket Unix, sans mot de passe ; ce \
            qu'ils ne disent pas est énuméré.
            """
        ),
        Text(
          en: """
            Files are read, never changed; a folder is read with all below it. Exit status: 0 nothing \
            above a remark, 1 errors or warnings, 3 where something named could not be read (the \
            rest is told all the same).
            """,
          fr: """
            Les fichiers sont lus, jamais modifiés ; un dossier est lu avec tout ce qu'il contient. Code \
            de retour : 0 rien au-dessus d'une remarque, 1 des erreurs ou avertissements, 3 si quelque \
            chose de nommé est illisible (le reste est dit quand même).
            """
        ),
      ],
      arguments: [
        ArgumentDeclaration(
          Text(en: "FILE", fr: "FICHIER"),
          Text(
            en: "a file, a folder or a document",
            fr: "un fichier, un dossier ou un document"
          ),
          isRequired: false,
          repeats: true
        )
      ],
      options: [live, format.declaration, sarif, output.declaration],
      examples: [
        CommandDeclaration.Example(
          line: "palier audit /etc/nginx /etc/redis/redis.conf",
          meaning: Text(
            en: "audits the settings of this machine.",
            fr: "audite les réglages de cette machine."
          )
        ),
        CommandDeclaration.Example(
          line: "sudo palier audit --live",
          meaning: Text(
            en: "audits what runs here; without root, what your account may look at.",
            fr: "audite ce qui tourne ici ; sans root, ce que votre compte peut examiner."
          )
        ),
        CommandDeclaration.Example(
          line: "palier audit DEPLOYMENT.md --format html --output audit.html",
          meaning: Text(
            en: "audits a document with its blocks, and writes a page.",
            fr: "audite un document avec ses blocs, et écrit une page."
          )
        ),
      ]
    ),
    run: run
  )

  private static func run(_ invocation: Invocation) throws -> ExitStatus {
    let arguments = invocation.arguments
    let console = invocation.console
    let language = console.language
    let isLive = arguments.has(live)
    if arguments.words.isEmpty, !isLive {
      throw UsageError(
        .combination(
          Text(
            en: "name a FILE, or say --live for the programs that run here.",
            fr: "nommez un FICHIER, ou dites --live pour les programmes qui tournent ici."
          )
        ),
        of: command.declaration
      )
    }
    var sources = AuditSources(paths: arguments.words)
    if isLive { sources.add(programs: ListeningPrograms.current(local: true)) }
    let audit = Audit(sources)
    let file = arguments[output]
    let form =
      arguments.has(sarif)
      ? .sarif
      : arguments[format] ?? file.flatMap { AuditFormat(file: $0) }
        ?? (console.isJSON ? .json : .text)
    let text =
      switch form {
      case .text:
        AuditPage(audit, style: file == nil ? console.style : nil, width: console.width).told(
          in: language
        )
      case .markdown: MarkdownRenderer(language: language).render(AuditDocument(audit).document)
      case .html: HTMLRenderer(language: language).render(AuditDocument(audit).document)
      case .sarif: try SARIFLog.json(of: audit, in: language)
      case .json: try Schema("palier.audit").json(AuditReport(audit, in: language))
      }
    if let file {
      try WholeFile.write(text.hasSuffix("\n") ? text : text + "\n", to: file)
    } else {
      console.write(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
    if form != .text || file != nil {
      for one in audit.unreadable + audit.unseen { console.warn(AuditPage.told(one)) }
    }
    if !audit.unreadable.isEmpty { return .input }
    return audit.hasFaults ? .no : .yes
  }
}
