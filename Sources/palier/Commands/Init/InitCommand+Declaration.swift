import PalierModel

extension InitCommand {
  static let output = Option<String>(
    "output",
    .file,
    Text(en: "the file to write", fr: "le fichier à écrire"),
    standard: Text(verbatim: "palier.yaml")
  )
  static let force = OptionDeclaration.flag(
    "force",
    Text(en: "replace the file if it exists", fr: "remplacer le fichier s'il existe")
  )
  static let dryRun = OptionDeclaration.flag(
    "dry-run",
    Text(en: "print the dossier, write nothing", fr: "afficher le dossier, ne rien écrire")
  )
  static let log = Option<String>(
    "from-log",
    .file,
    Text(
      en:
        "an access log of nginx or Apache, also one that gzip compressed; `-` is the standard input",
      fr:
        "un journal d'accès de nginx ou d'Apache, même compressé par gzip ; « - » est l'entrée standard"
    ),
    repeats: true
  )
  static let compose = Option<String>(
    "from-compose",
    .file,
    Text(
      en: "a Compose file, or the directory it lies in: services, limits, ports",
      fr: "un fichier Compose, ou son répertoire : services, limites, ports"
    ),
    repeats: true
  )

  static let database = Option<String>(
    "from-database",
    .databaseAddress,
    Text(
      en: "a PostgreSQL, MariaDB, MySQL or SQLite database: tables, rows, bytes",
      fr: "une base PostgreSQL, MariaDB, MySQL ou SQLite : tables, lignes, octets"
    ),
    repeats: true
  )
  static let passwordVariable = Option<String>(
    "password-variable",
    .name,
    Text(
      en: "the variable of the environment that holds the database's password",
      fr: "la variable d'environnement qui contient le mot de passe de la base"
    ),
    standard: Text(
      en: "PGPASSWORD, or MYSQL_PWD for MariaDB and MySQL",
      fr: "PGPASSWORD, ou MYSQL_PWD pour MariaDB et MySQL"
    )
  )

  static let machine = OptionDeclaration.flag(
    "from-machine",
    Text(
      en: "this machine: its size, and the programs that listen on it",
      fr: "cette machine : sa taille, et les programmes qui y écoutent"
    )
  )

  static let declaration = CommandDeclaration(
    name: "init",
    family: .describe,
    summary: Text(
      en: "Draft a dossier from what is there, or a template",
      fr: "Ébaucher un dossier d'après l'existant, ou un modèle"
    ),
    description: [
      Text(
        en: """
          The dossier is a text file that describes your system: its services, what its users \
          do, what they must get. Without a source a template is written, every key explained by \
          a comment, in the language of --lang.
          """,
        fr: """
          Le dossier est un fichier texte qui décrit votre système : ses services, ce que font \
          ses utilisateurs, ce qu'ils doivent obtenir. Sans source, un modèle est écrit, chaque \
          clé expliquée par un commentaire, dans la langue de --lang.
          """
      ),
      Text(
        en: """
          With sources, what they tell is filled in, each value beside the place it was found at, \
          and what they cannot tell is asked in comments. An access log gives what people do and \
          how often, think times, sessions, people a day, the peak hour and bursts; robots and \
          static files are set apart, damaged lines counted. A Compose file gives services, their \
          limits, ports and calls; this machine its size and the programs that listen on it, which \
          become services that can be observed (as root: all of them); a database its tables with rows, bytes and indexes, its version \
          and its connections, read only. No query, no password and no value of a variable gets \
          into the dossier.
          """,
        fr: """
          Avec des sources, ce qu'elles disent est rempli, chaque valeur à côté de sa provenance, \
          et ce qu'elles ne disent pas est demandé en commentaires. Un journal d'accès donne ce \
          que font les gens et combien de fois, temps de réflexion, sessions, personnes par jour, \
          heure de pointe et à-coups ; robots et fichiers statiques sont mis à part, les lignes \
          endommagées comptées. Un fichier Compose donne les services, leurs limites, ports et \
          appels ; cette machine, sa taille et les programmes qui y écoutent, qui deviennent des \
          services observables (en tant que root : tous) ; une base de données, ses tables avec lignes, octets et index, \
          sa version et ses connexions, en lecture seule. Aucun paramètre d'adresse, mot de passe \
          ni valeur de variable n'entre dans le dossier.
          """
      ),
    ],
    arguments: [],
    options: [
      log.declaration, compose.declaration, machine, database.declaration,
      passwordVariable.declaration, output.declaration, force, dryRun,
    ],
    examples: [
      CommandDeclaration.Example(
        line: "palier init",
        meaning: Text(
          en: "writes a template to palier.yaml.",
          fr: "écrit un modèle dans palier.yaml."
        )
      ),
      CommandDeclaration.Example(
        line: "palier init --from-log access.log --from-compose compose.yaml",
        meaning: Text(
          en: "drafts palier.yaml from both, and says what it found.",
          fr: "ébauche palier.yaml d'après les deux, et dit ce qui a été trouvé."
        )
      ),
      CommandDeclaration.Example(
        line: "palier init --from-machine --from-database postgresql://club@localhost/club",
        meaning: Text(
          en: "asks this machine and a database, whose password is in PGPASSWORD.",
          fr: "interroge cette machine et une base, dont le mot de passe est dans PGPASSWORD."
        )
      ),
      CommandDeclaration.Example(
        line: "zcat -f $(ls -tr access.log*) | palier init --from-log - --dry-run",
        meaning: Text(
          en: "reads all logs of a folder, the oldest first, and prints the dossier.",
          fr:
            "lit tous les journaux d'un répertoire, du plus ancien au dernier, et affiche le dossier."
        )
      ),
    ]
  )
}
