import PalierModel
import PalierSetup

extension AuditRule {
  /// A capacity beyond the highest load that a test goes to.
  static let capacityBeyondTest = AuditRule(
    "capacity-beyond-test",
    .warning,
    Text(en: "A capacity beyond what is tested", fr: "Une capacité au-delà de ce qui est essayé"),
    consequence: Text(
      en:
        "Beyond the last level of a test nothing is known: response times do not grow in proportion but turn up sharply where the first resource is full.",
      fr:
        "Au-delà du dernier niveau d'un essai, on ne sait rien : les temps de réponse ne croissent pas en proportion mais montent brusquement quand la première ressource est pleine."
    ),
    fix: Text(
      en:
        "Test up to the figure and a step beyond, or give the highest level that met the objective.",
      fr:
        "Essayer jusqu'au chiffre et un niveau au-delà, ou donner le plus haut niveau qui a tenu l'objectif."
    ),
    manual: Manual("https://www.perfdynamics.com/Manifesto/USLscalability.html", "Gunther")
  ) { subject in
    guard let document = subject.document, let tested = LoadTests(document).highest else {
      return []
    }
    let claims = LoadTests.capacities(in: document).filter { $0.value > 1.5 * tested.value }
    guard let first = claims.first else { return [] }
    let lines = claims.map { String($0.line) }.joined(separator: ", ")
    let place = String(tested.line)
    return [
      document.occurrence(
        first.line,
        Text(
          en:
            "Up to \(first.value) people are claimed (lines \(lines)); the test of line \(place) ends at \(tested.value).",
          fr:
            "Jusqu'à \(first.value) personnes sont annoncées (lignes \(lines)) ; l'essai de la ligne \(place) s'arrête à \(tested.value)."
        )
      )
    ]
  }

  /// An answer given before its test was run.
  static let testNeverRun = AuditRule(
    "test-never-run",
    .warning,
    Text(en: "An answer before its test", fr: "Une réponse avant son essai"),
    consequence: Text(
      en:
        "The capacity is an opinion until the test has run; people will come on the strength of it.",
      fr:
        "La capacité est une opinion tant que l'essai n'a pas eu lieu ; des gens viendront sur sa foi."
    ),
    fix: Text(
      en:
        "Run the test first, and write its date, its levels and its percentiles beside the answer.",
      fr:
        "Faire l'essai d'abord, et écrire sa date, ses niveaux et ses centiles à côté de la réponse."
    ),
    manual: Manual("https://sre.google/sre-book/testing-reliability/", "SRE Book, ch. 17")
  ) { subject in
    guard let document = subject.document else { return [] }
    let open = document.prose.first { line in
      let text = document.lowered(line).trimmed
      return text.hasPrefix("- [ ]") && text.contains("test") && text.hasAny(["load", "charge"])
    }
    guard let open, let claim = LoadTests.capacities(in: document).max(by: { $0.value < $1.value })
    else { return [] }
    let place = String(claim.line)
    return [
      document.occurrence(
        open,
        mark: "[ ]",
        Text(
          en: "The load test is still to be done, and line \(place) already gives its result.",
          fr: "L'essai de charge reste à faire, et la ligne \(place) en donne déjà le résultat."
        )
      )
    ]
  }

  /// A change that goes live before it is tested.
  static let deployBeforeTest = AuditRule(
    "deployed-before-tested",
    .warning,
    Text(en: "Deployed before it is tested", fr: "Déployé avant d'être essayé"),
    consequence: Text(
      en:
        "What the test finds, people have met already; and the load of the test itself falls on them.",
      fr:
        "Ce que l'essai découvre, des personnes l'ont déjà subi ; et la charge de l'essai tombe aussi sur elles."
    ),
    fix: Text(
      en: "Test on a copy of the machine first, write down how to go back, then deploy.",
      fr:
        "Essayer d'abord sur une copie de la machine, écrire comment revenir en arrière, puis déployer."
    ),
    manual: Manual("https://sre.google/workbook/canarying-releases/", "SRE Workbook, ch. 16")
  ) { subject in
    guard let document = subject.document else { return [] }
    var deploy: Int?
    var found: [(deploy: Int, test: Int)] = []
    for line in document.prose {
      let text = document.lowered(line).trimmed
      let digits = text.prefix { $0.isNumber }
      let isStep =
        !digits.isEmpty && text.dropFirst(digits.count).first == "." || text.hasPrefix("- [")
      if document.headings.contains(where: { $0.line == line }) { deploy = nil }
      guard isStep else { continue }
      let isTest = text.hasAny([
        "test_load", "load_test", "test de charge", "tests de charge", "load test",
        "tester les performances",
      ])
      if text.hasAny(["deploy", "déploy", "déploi"]), !isTest { deploy = deploy ?? line }
      if isTest, let before = deploy, line - before <= 8 {
        found.append((before, line))
        deploy = nil
      }
    }
    guard let first = found.first else { return [] }
    let lines = found.map { String($0.test) }.joined(separator: ", ")
    return [
      document.occurrence(
        first.deploy,
        Text(
          en: "The change goes live here; its test comes after (lines \(lines)).",
          fr: "Le changement est mis en service ici ; son essai vient après (lignes \(lines))."
        )
      )
    ]
  }
}
