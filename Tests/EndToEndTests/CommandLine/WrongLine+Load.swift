extension WrongLine {
  private static let englishUsage = """
    Usage: palier load URL|DOSSIER [OPTIONS]
    `palier help load` explains it.

    """
  private static let frenchUsage = """
    Usage : palier load URL|DOSSIER [OPTIONS]
    « palier help load » l'explique.

    """

  private init(_ line: [String], _ english: String, _ french: String) {
    self.init(
      line: ["load"] + line,
      english: "error: \(english)\n\(WrongLine.englishUsage)",
      french: "erreur : \(french)\n\(WrongLine.frenchUsage)"
    )
  }

  private static let url = "http://127.0.0.1:9/"

  /// Wrong lines of `palier load`.
  static let load = [
    WrongLine(
      [url, "--users", "5", "--threads", "0"],
      "--threads cannot be `0`: expected a whole number from 1 to 256.",
      "--threads ne peut pas être « 0 » : il faut un nombre entier de 1 à 256."
    ),
    WrongLine(
      ["--users", "5"],
      "URL|DOSSIER is missing: where to send requests, or the file that describes the system.",
      "Il manque URL|DOSSIER : où envoyer les requêtes, ou le fichier qui décrit le système."
    ),
    WrongLine(
      [url],
      "The load is missing: --users, --rate, --connections, --find or --replay.",
      "Il manque la charge : --users, --rate, --connections, --find ou --replay."
    ),
    WrongLine(
      [url, "--users", "5", "--replay", "access.log"],
      "--users and --replay do not go together.",
      "--users et --replay ne vont pas ensemble."
    ),
    WrongLine(
      ["palier.yaml", "--replay", "access.log"],
      "--replay goes with a URL only: the log holds the requests.",
      "--replay va seulement avec une URL : le journal contient les requêtes."
    ),
    WrongLine(
      [url, "--users", "5", "--speed", "2x"],
      "--speed goes with --replay only.",
      "--speed va seulement avec --replay."
    ),
    WrongLine(
      [url, "--users", "5", "--rate", "10"],
      "--users and --rate do not go together.",
      "--users et --rate ne vont pas ensemble."
    ),
    WrongLine(
      [url, "--users", "5", "--for", "1s", "--budget", "1min"],
      "--for and --budget do not go together.",
      "--for et --budget ne vont pas ensemble."
    ),
    WrongLine(
      [url, "--users", "5", "--arrivals", "poisson"],
      "--arrivals goes with --rate or --find only.",
      "--arrivals va seulement avec --rate ou --find."
    ),
    WrongLine(
      [url, "--rate", "5", "--think", "1s"],
      "--think goes with --users only: other loads do not wait for anyone.",
      "--think va seulement avec --users : les autres charges n'attendent personne."
    ),
    WrongLine(
      ["palier.yaml", "--users", "5", "--ca", "own.pem"],
      "--ca goes with a URL only; a dossier has the key tls.",
      "--ca va seulement avec une URL ; un dossier a la clé tls."
    ),
    WrongLine(
      ["palier.yaml", "--users", "5", "--think", "1s"],
      "--think goes with a URL only; the actions of a dossier have their own think times.",
      """
      --think va seulement avec une URL ; les actions d'un dossier ont leurs propres temps de \
      réflexion.
      """
    ),
    WrongLine(
      ["palier.yaml", "--connections", "5"],
      "--connections goes with a URL only; the users of a dossier think.",
      "--connections va seulement avec une URL ; les personnes d'un dossier réfléchissent."
    ),
    WrongLine(
      [url, "--users", "5", "--change", "gevent"],
      "--change goes with a dossier only.",
      "--change va seulement avec un dossier."
    ),
    WrongLine(
      [url, "--find", "p95<=30ms", "--for", "10s"],
      "--for and --find do not go together.",
      "--for et --find ne vont pas ensemble."
    ),
    WrongLine(
      [url, "--find", "p94<=30ms"],
      """
      --find cannot be `p94<=30ms`: expected a bound on mean, p50, p75, p90, p95 or p99, such as \
      `p95<=30ms`.
      """,
      """
      --find ne peut pas être « p94<=30ms » : il faut une limite sur mean, p50, p75, p90, p95 ou \
      p99, comme « p95<=30ms ».
      """
    ),
    WrongLine(
      [url, "--users", "10..5.5"],
      """
      --users cannot be `10..5.5`: expected whole numbers from 1 on, such as 5,10,25, or 10..100 \
      for one that rises.
      """,
      """
      --users ne peut pas être « 10..5.5 » : il faut des nombres entiers à partir de 1, comme \
      5,10,25, ou 10..100 pour qu'il monte.
      """
    ),
    WrongLine(
      [url, "--users", "0"],
      """
      --users cannot be `0`: expected whole numbers from 1 on, such as 5,10,25, or 10..100 for one \
      that rises.
      """,
      """
      --users ne peut pas être « 0 » : il faut des nombres entiers à partir de 1, comme 5,10,25, \
      ou 10..100 pour qu'il monte.
      """
    ),
    WrongLine(
      [url, "--rate", "-5"],
      """
      --rate cannot be `-5`: expected arrivals a second above 0, such as 1000 or 100,200, or \
      100..1000 for a rate that rises.
      """,
      """
      --rate ne peut pas être « -5 » : il faut des arrivées par seconde au-dessus de 0, comme \
      1000 ou 100,200, ou 100..1000 pour qu'elles montent.
      """
    ),
    WrongLine(
      [url, "--users", "5", "--for", "10"],
      "--for cannot be `10`: expected a duration with its unit, such as 500ms, 10s or 2min.",
      "--for ne peut pas être « 10 » : il faut une durée avec son unité, comme 500ms, 10s ou 2min."
    ),
    WrongLine(
      [url, "--users", "5", "--max-errors", "20"],
      "--max-errors cannot be `20`: expected a percentage from 0% to 100%, such as 20%.",
      "--max-errors ne peut pas être « 20 » : il faut un pourcentage de 0 % à 100 %, comme 20 %."
    ),
    WrongLine(
      [url, "--users", "5", "--stop-p95", "0.5x"],
      "--stop-p95 cannot be `0.5x`: expected a factor from 1x on, such as 10x.",
      "--stop-p95 ne peut pas être « 0.5x » : il faut un facteur à partir de 1x, comme 10x."
    ),
    WrongLine(
      [url, "--connections", "none"],
      "--connections cannot be `none`: expected a whole number from 1 on.",
      "--connections ne peut pas être « none » : il faut un nombre entier à partir de 1."
    ),
    WrongLine(
      [url, "--users", "1,2,3", "--budget", "2s"],
      "--budget is too short for 3 steps: they need at least 3.6 s.",
      "--budget est trop court pour 3 pas : il leur faut au moins 3,6 s."
    ),
    WrongLine(
      line: ["load", url, "--rate", "5", "--arrivals", "posson"],
      english: "error: --arrivals cannot be `posson`: expected uniform or poisson.\n"
        + "Did you mean `poisson`?\n",
      french: "erreur : --arrivals ne peut pas être « posson » : il faut uniform ou poisson.\n"
        + "Vouliez-vous dire « poisson » ?\n"
    ),
    WrongLine(
      line: ["load", url, "--user", "5"],
      english: "error: Unknown option `--user`.\nDid you mean `--users`?\n",
      french: "erreur : Option inconnue : « --user ».\nVouliez-vous dire « --users » ?\n"
    ),
  ]
}
