import PalierModel

/// What `palier observe` says of itself.
extension ObserveCommand {
  static let duration = Option<Double>(
    "for",
    .duration,
    Text(en: "how long to observe", fr: "durée de l'observation"),
    standard: Text(en: "until Ctrl-C", fr: "jusqu'à Ctrl-C")
  )
  static let ask = OptionDeclaration.flag(
    "ask",
    Text(
      en: "answer lines of the standard input: cpu, host, light NAME, full NAME, speed FROM TO",
      fr: "répondre aux lignes de l'entrée standard : cpu, host, light NOM, full NOM, speed DE À"
    )
  )

  static let declaration = CommandDeclaration(
    name: "observe",
    family: .prove,
    summary: Text(
      en: "Show what machine and services use",
      fr: "Montrer ce qu'utilisent machine et services"
    ),
    description: [
      Text(
        en: """
          Each second a line: the cores in use, the memory left, the time that a hypervisor took, \
          and of every service the cores and the memory that it uses, with the speed of the cores \
          meanwhile. Services are those whose `observe` a dossier names, or are given as \
          NAME=KIND:VALUE; without any, the machine alone. Nothing is sent to the system.
          """,
        fr: """
          Chaque seconde, une ligne : cœurs occupés, mémoire libre, temps pris par un hyperviseur, \
          et pour chaque service les cœurs et la mémoire qu'il utilise, avec la vitesse des cœurs \
          pendant ce temps. Les services sont ceux dont un dossier nomme « observe », ou donnés en \
          NOM=GENRE:VALEUR ; sans aucun, la machine seule. Rien n'est envoyé au système.
          """
      ),
      Text(
        en: """
          With --json each line is an object: first the machine and its services, then counters so \
          far, in seconds and bytes, on the monotonic clock. With --ask it waits for questions \
          instead: this is what `observe: ssh HOST` of a dossier runs on the system's machine.
          """,
        fr: """
          Avec --json, chaque ligne est un objet : d'abord la machine et ses services, puis les \
          compteurs jusque-là, en secondes et octets, sur l'horloge monotone. Avec --ask, elle \
          attend des questions : c'est ce que « observe: ssh HÔTE » d'un dossier lance sur la \
          machine du système.
          """
      ),
    ],
    arguments: [
      ArgumentDeclaration(
        Text(en: "DOSSIER|SERVICE", fr: "DOSSIER|SERVICE"),
        Text(
          en: "a dossier, or NAME=KIND:VALUE (cgroup, port, pid, unit, container)",
          fr: "un dossier, ou NOM=GENRE:VALEUR (cgroup, port, pid, unit, container)"
        ),
        isRequired: false,
        repeats: true
      )
    ],
    options: [duration.declaration, ask],
    examples: [
      CommandDeclaration.Example(
        line: "palier observe palier.yaml --for 1min",
        meaning: Text(
          en: "shows a minute of the services that the dossier names.",
          fr: "montre une minute des services que nomme le dossier."
        )
      ),
      CommandDeclaration.Example(
        line: "ssh server palier observe web=unit:nginx --json > server.jsonl",
        meaning: Text(
          en: "keeps what another machine shows, until Ctrl-C.",
          fr: "garde ce que montre une autre machine, jusqu'à Ctrl-C."
        )
      ),
    ]
  )
}
