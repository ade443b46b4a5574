public import PalierModel

extension Draft {
  /// The dossier, with comments in one language.
  ///
  /// It has no errors, so that `palier check` passes before the first answer.
  public func text(in language: Language) -> DraftText {
    var page = DraftPage(language)
    writeHead(to: &page)
    writeTarget(to: &page)
    writeObjectives(to: &page)
    writePopulation(to: &page)
    writeMachine(to: &page)
    writeServices(to: &page)
    writeActions(to: &page)
    writeData(to: &page)
    writeRest(to: &page)
    return DraftText(
      dossier: page.lines.joined(separator: "\n") + "\n",
      questions: page.questions
    )
  }

  private func writeHead(to page: inout DraftPage) {
    page.comment(
      Text(
        en: """
          A Palier dossier, drafted from what was found. Beside each value stands where it comes \
          from.
          """,
        fr: """
          Un dossier Palier, ébauché d'après ce qui a été trouvé. À côté de chaque valeur, sa \
          provenance.
          """
      )
    )
    page.comment(
      Text(
        en: """
          Lines with \("#?") ask what could not be known. Below them, lines with \("#>") show an \
          answer: put your own in its place and take the \("#>") away. Then run `palier check`.
          """,
        fr: """
          Les lignes en \("#?") demandent ce qui n'a pas pu être su. Sous elles, les lignes en \
          \("#>") montrent une réponse : mettez la vôtre et retirez le \("#>"). Lancez ensuite \
          « palier check ».
          """
      )
    )
    page.gap()
    if let name {
      page.line("system: \(YAMLText.scalar(name.value))", from: name.place)
    } else {
      page.ask(
        Text(
          en: "What is the system called? Replace the name.",
          fr: "Comment s'appelle le système ? Remplacez le nom."
        )
      )
      page.line(
        "system: " + Text(en: "My system", fr: "Mon système")(page.language)
      )
    }
  }

  private func writeTarget(to page: inout DraftPage) {
    let front = services.first { $0.answersUsers && !$0.ports.isEmpty }
    if let front, let port = front.ports.sorted().first {
      let scheme = port == 443 ? "https" : "http"
      page.line("target: \(scheme)://127.0.0.1:\(port)", from: front.name)
    } else {
      page.ask(
        Text(
          en: "Where does the system answer, on the machine where it is tested?",
          fr: "Où le système répond-il, sur la machine où on l'essaie ?"
        ),
        answers: ["target: http://127.0.0.1:8000"]
      )
    }
  }

  private func writeObjectives(to page: inout DraftPage) {
    page.gap()
    page.ask(
      Text(
        en: """
          How slow may answers be, and how many may fail? Without this Palier can name no capacity.
          """,
        fr: """
          Quelle lenteur, et quelle part d'échecs, sont acceptables ? Sans cela, Palier ne peut \
          donner aucune capacité.
          """
      ),
      answers: ["objectives:", "  p95: 1 s", "  errors: 1 %"]
    )
    guard let logs else { return }
    page.comment(
      Text(
        en: """
          Today, \(percent: logs.clientErrors, decimals: 2) of responses have a status of 4xx and \
          \(percent: logs.serverErrors, decimals: 2) of 5xx (\(logs.sources)).
          """,
        fr: """
          Aujourd'hui, \(percent: logs.clientErrors, decimals: 2) des réponses ont un code 4xx et \
          \(percent: logs.serverErrors, decimals: 2) un code 5xx (\(logs.sources)).
          """
      )
    )
  }

  private func writeMachine(to page: inout DraftPage) {
    page.gap()
    guard let machine else {
      page.ask(
        Text(
          en: "What machine does it run on? `palier init --from-machine` finds out where it runs.",
          fr:
            "Sur quelle machine tourne-t-il ? « palier init --from-machine » le trouve là où il tourne."
        ),
        answers: ["machine: { cpu: 2, memory: \(page.quantity(4_294_967_296, .information)) }"]
      )
      return
    }
    page.line("machine:")
    page.line("cpu: \(machine.cpu.value)", indent: 2, from: machine.cpu.place)
    page.line(
      "memory: \(page.quantity(machine.memory.value, .information))",
      indent: 2,
      from: machine.memory.place
    )
    if let disk = machine.disk {
      page.line("disk: \(page.quantity(disk.value, .information))", indent: 2, from: disk.place)
    }
  }

  private func writeRest(to page: inout DraftPage) {
    page.gap()
    page.ask(
      Text(
        en: "What network do your users have? Tests on this machine leave it out, and say so.",
        fr:
          "Quel réseau ont vos utilisateurs ? Les essais sur cette machine l'ignorent, et le disent."
      ),
      answers: ["network: { rtt: 40 ms, rate: 20 Mbit/s }"]
    )
    let chosen = logs.map { DraftActions($0, in: page.language) }
    if chosen?.actions.contains(where: { $0.found.method != "GET" }) == true {
      page.ask(
        Text(
          en: "Which command puts the test data back after a load that wrote?",
          fr: "Quelle commande remet les données d'essai après une charge qui a écrit ?"
        ),
        answers: ["reset: ./reset-test-data.sh"]
      )
    }
    if chosen?.actions.contains(where: { $0.found.isExampleSecret }) == true {
      page.ask(
        Text(
          en: """
            Which file holds the values of \("$row.id") above: a heading line `id`, then one line \
            for each user?
            """,
          fr: """
            Quel fichier contient les valeurs de \("$row.id") ci-dessus : une ligne d'en-tête \
            « id », puis une ligne par utilisateur ?
            """
        ),
        answers: ["rows: users.csv"]
      )
    }
  }
}

/// Texts as YAML wants them.
enum YAMLText {
  /// A scalar: plain where that is safe, else between quotation marks.
  static func scalar(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || (48...57).contains($0.value)
        || " _-./".unicodeScalars.contains($0)
    }
    let words = ["yes", "no", "true", "false", "null", "on", "off", "y", "n", "~"]
    let isWord = words.contains(text.lowercased())
    if plain, let first = text.unicodeScalars.first, first.properties.isAlphabetic, !isWord,
      text.last != " "
    {
      return text
    }
    var quoted = "\""
    for character in text.printable {
      if character == "\"" || character == "\\" { quoted += "\\" }
      quoted.append(character)
    }
    return quoted + "\""
  }
}
