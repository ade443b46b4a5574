import PalierModel

/// The page beside the files: what goes where, in which order, how to check, how to go back.
struct SetupReadme {
  let setup: Setup

  init(_ setup: Setup) { self.setup = setup }

  /// The services that have files.
  var known: [ServicePlan] {
    setup.plan.services.filter { service in
      setup.files.contains { $0.service == service.service.name }
    }
  }

  /// The page as Markdown.
  func text(in language: Language) -> String {
    var page = ReadmePage(in: language)
    addOverview(to: &page)
    if setup.plan.places.isContainers {
      for step in ContainerReadme(setup).steps() { page.add(step) }
      addWatcher(to: &page)
    } else {
      addBeginning(to: &page)
      addSteps(to: &page)
      addWatcher(to: &page)
      addReturn(to: &page)
    }
    return page.text
  }

  private func addOverview(to page: inout ReadmePage) {
    let plan = setup.plan
    let language = page.language
    page.add(
      Text(en: "# Settings of \(plan.system.name)", fr: "# Réglages \(French.of(plan.system.name))")
    )
    let tier =
      plan.tier.map { Text(en: " (tier \($0))", fr: " (palier \($0))") } ?? Text(verbatim: "")
    page.add(
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
    addAction(to: &page)
    page.add(Text(en: "## What goes where", fr: "## Quoi va où"))
    page.add(
      table: Text(en: "| file | for | what |", fr: "| fichier | pour | quoi |"),
      "|---|---|---|",
      setup.files.map { file in
        let isInstalled = file.isForTheMachine && !plan.places.isContainers
        return [
          "`" + (isInstalled ? "/" : "") + file.path + "`",
          file.service ?? Setup.machine(language), file.purpose(language),
        ]
      }
    )
    page.add(Text(en: "## How the memory is divided", fr: "## Comment la mémoire est partagée"))
    addMemory(to: &page)
    let rest = plan.services.map(\.service.name).filter { name in
      !known.contains { $0.service.name == name }
    }.joined(separator: ", ")
    if !rest.isEmpty {
      page.add(
        Text(
          en: "No file is made for: \(rest). Memory and ports of it are counted all the same.",
          fr: "Aucun fichier pour : \(rest). Sa mémoire et ses ports sont comptés tout de même."
        )
      )
    }
  }

  /// What the dossier says of entering the tier, which files alone cannot do.
  private func addAction(to page: inout ReadmePage) {
    let plan = setup.plan
    let tier = plan.system.tiers.first { $0.name == plan.tier }
    guard let action = tier?.action, plan.places.target != .kubernetes else { return }
    page.add(
      Text(
        en: """
          The dossier says of this tier: \(action). These files are for one machine, \
          which has all the services; what is to stand elsewhere takes a dossier of its own.
          """,
        fr: """
          Le dossier dit de ce palier : \(action). Ces fichiers sont pour une seule machine, \
          qui a tous les services ; ce qui doit être ailleurs demande un dossier à part.
          """
      )
    )
  }

  private func addMemory(to page: inout ReadmePage) {
    let plan = setup.plan
    let language = page.language
    func mebibytes(_ bytes: Double) -> Int { Int(bytes / 1_048_576) }
    func row(_ name: Text, _ amount: Int, _ source: Text) -> [String] {
      [name(language), Text(en: "\(amount)", fr: "\(amount)")(language), source(language)]
    }
    let system = Text(en: "operating system", fr: "système d'exploitation")
    let shares =
      [(system, plan.reserve)]
      + plan.services.flatMap { service in
        let name = Text(verbatim: service.service.name)
        let router = Text(en: "router of \(name)", fr: "routeur de \(name)")
        return [(name, service.memory), (router, service.router?.memory)]
          .compactMap { name, share in share.map { (name, $0) } }
      }
    var rows = shares.map { row($0, mebibytes($1.mid), $1.source.description) }
    // In Kubernetes a share is that of one pod of several.
    if let whole = plan.system.machine.memory, plan.places.target != .kubernetes {
      let machine = mebibytes(whole.mid)
      let taken = shares.reduce(0) { $0 + mebibytes($1.1.mid) }
      rows.append(
        row(
          Text(en: "left free", fr: "laissé libre"),
          machine - taken,
          Text(en: "for the kernel's cache of files", fr: "pour le cache de fichiers du noyau")
        )
      )
      rows.append(row(Text(en: "the machine", fr: "la machine"), machine, whole.source.description))
    }
    page.add(
      table: Text(
        en: "| service | memory (MiB) | from |",
        fr: "| service | mémoire (Mio) | d'après |"
      ),
      "|---|---:|---|",
      rows
    )
  }
}
