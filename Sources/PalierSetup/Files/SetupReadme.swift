import PalierModel

/// The page beside the files: what goes where, in which order, how to check, how to go back.
struct SetupReadme {
  private let setup: Setup

  init(_ setup: Setup) { self.setup = setup }

  /// The page as Markdown.
  func text(in language: Language) -> String {
    let plan = setup.plan
    let known = plan.services.filter { service in
      setup.files.contains { $0.service == service.service.name }
    }
    let guides = known.map { ServiceGuide($0) }
    let applied = setup.files.filter(\.isForTheMachine).map { "/" + $0.path }
    var parts: [String] = []
    func add(_ text: Text) { parts.append(text(language)) }
    func add(code lines: [String]) {
      parts.append((["```sh"] + lines + ["```"]).joined(separator: "\n"))
    }

    func addWatcher() {
      add(Text(en: "## The machine that watches", fr: "## La machine qui surveille"))
      add(
        Text(
          en: """
            Prometheus takes memory that is not counted above: put it on another machine, and the \
            addresses of this one into its file.
            """,
          fr: """
            Prometheus prend de la mémoire qui n'est pas comptée plus haut : mettez-le sur une autre \
            machine, et les adresses de celle-ci dans son fichier.
            """
        )
      )
      add(code: MachineGuide.watcher)
    }

    add(Text(en: "# Settings of \(plan.system.name)", fr: "# Réglages de \(plan.system.name)"))
    let tier =
      plan.tier.map { Text(en: " (tier \($0))", fr: " (palier \($0))") } ?? Text(verbatim: "")
    add(
      Text(
        en: """
          People at the same time\(tier): \(plan.people). Above each line its comment says \
          why, and from which inputs it follows. Change the dossier and generate again rather than \
          these files.
          """,
        fr: """
          Personnes en même temps\(tier) : \(plan.people). Au-dessus de chaque ligne, un \
          commentaire dit pourquoi, et de quelles données elle découle. Changez le dossier et \
          régénérez plutôt que ces fichiers.
          """
      )
    )
    add(Text(en: "## What goes where", fr: "## Quoi va où"))
    let heading = Text(en: "| file | for | what |", fr: "| fichier | pour | quoi |")(language)
    parts.append(
      ([heading, "|---|---|---|"]
        + setup.files.map { file in
          let service = file.service ?? Setup.machine(language)
          let isInstalled = file.isForTheMachine && !plan.places.isContainers
          let place = isInstalled ? "/" + file.path : file.path
          return "| `\(place)` | \(service) | \(file.purpose(language)) |"
        })
        .joined(separator: "\n")
    )
    add(Text(en: "## How the memory is divided", fr: "## Comment la mémoire est partagée"))
    parts.append(memory(in: language))
    let rest = plan.services.filter { service in
      !known.contains { $0.service.name == service.service.name }
    }.map(\.service.name)
    if !rest.isEmpty {
      let names = rest.joined(separator: ", ")
      add(
        Text(
          en: "No file is made for: \(names). Their memory and ports are counted all the same.",
          fr:
            "Aucun fichier pour : \(names). Leur mémoire et leurs ports sont comptés tout de même."
        )
      )
    }
    if plan.places.isContainers {
      for step in ContainerReadme(setup).steps() { add(step) }
      addWatcher()
      return parts.joined(separator: "\n\n") + "\n"
    }
    add(Text(en: "## In which order", fr: "## Dans quel ordre"))
    add(
      Text(
        en: "1. As root, in this folder, keep what is there now:",
        fr: "1. En tant que root, dans ce dossier, gardez ce qui est en place :"
      )
    )
    add(code: [
      "[ -e /root/before-palier.tar ] || tar --create --ignore-failed-read --file /root/before-palier.tar "
        + applied.joined(separator: " ")
    ])
    let applications: Set<Program> = [.gunicorn, .uvicorn, .node]
    if setup.files.contains(where: { applications.contains($0.program) }) {
      add(
        Text(
          en: """
            Secrets are not in these files. The units read them from `/etc/palier/NAME.env`, which \
            you write, readable by root alone, with `APPLICATION` and what the application needs.
            """,
          fr: """
            Ces fichiers ne contiennent aucun secret. Les unités les lisent dans \
            `/etc/palier/NOM.env`, à écrire par vous, lisible de root seul, avec `APPLICATION` et ce \
            dont l'application a besoin.
            """
        )
      )
    }
    add(Text(en: "2. Copy the files:", fr: "2. Copiez les fichiers :"))
    add(code: ["cp --recursive etc /", "systemctl daemon-reload"])
    add(
      Text(
        en: "3. Check, before anything is restarted:",
        fr: "3. Vérifiez, avant tout redémarrage :"
      )
    )
    add(code: guides.map(\.check).filter { !$0.isEmpty } + MachineGuide.checks(setup))
    add(
      Text(
        en: "4. Put to use, databases first, what people reach last:",
        fr: "4. Mettez en service, les bases d'abord, ce que les gens joignent en dernier :"
      )
    )
    add(code: ["sysctl --system"] + guides.map(\.apply).reversed())
    add(
      Text(
        en: """
          5. Firewall and remote access last. They can lock you out: have your SSH key in place, keep \
          this session open, and log in from a second terminal before you close it.
          """,
        fr: """
          5. Le pare-feu et l'accès à distance en dernier. Ils peuvent vous enfermer dehors : ayez \
          votre clef SSH en place, gardez cette session ouverte, et connectez-vous d'un second \
          terminal avant de la fermer.
          """
      )
    )
    add(code: MachineGuide.doors)
    addWatcher()
    add(Text(en: "## How to go back", fr: "## Comment revenir en arrière"))
    add(
      code: [
        "nft delete table inet palier", "rm --force " + applied.joined(separator: " "),
        "tar --extract --directory / --file /root/before-palier.tar", "systemctl daemon-reload",
      ] + guides.map(\.apply).reversed() + ["systemctl reload ssh"]
    )
    add(
      Text(
        en: "The kernel's own values come back with the next start of the machine.",
        fr: "Les valeurs du noyau reviennent au prochain démarrage de la machine."
      )
    )
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func memory(in language: Language) -> String {
    let plan = setup.plan
    let heading = Text(
      en: "| service | memory | from |",
      fr: "| service | mémoire | d'après |"
    )(language)
    let system = Text(en: "operating system", fr: "système d'exploitation")(language)
    let rows =
      [(system, plan.reserve)]
      + plan.services.compactMap { service in service.memory.map { (service.service.name, $0) } }
    return
      ([heading, "|---|---:|---|"]
      + rows.map { name, figure in
        let amount = Text(
          en: "\(figure.mid, .information)",
          fr: "\(figure.mid, .information)"
        )
        return "| \(name) | \(amount(language)) | \(figure.source.description(language)) |"
      }).joined(separator: "\n")
  }
}
