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
    page.add(Text(en: "# Settings of \(plan.system.name)", fr: "# Réglages de \(plan.system.name)"))
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

  private func addMemory(to page: inout ReadmePage) {
    let plan = setup.plan
    let language = page.language
    let system = Text(en: "operating system", fr: "système d'exploitation")(language)
    let shares =
      [(system, plan.reserve)]
      + plan.services.compactMap { service in service.memory.map { (service.service.name, $0) } }
    page.add(
      table: Text(en: "| service | memory | from |", fr: "| service | mémoire | d'après |"),
      "|---|---:|---|",
      shares.map { name, figure in
        let amount = Text(
          en: "\(figure.mid, .information)",
          fr: "\(figure.mid, .information)"
        )
        return [name, amount(language), figure.source.description(language)]
      }
    )
  }

  private func addWatcher(to page: inout ReadmePage) {
    page.add(Text(en: "## The machine that watches", fr: "## La machine qui surveille"))
    page.add(
      Text(
        en: """
          Prometheus takes memory that is not counted above: put it on another machine, and the \
          addresses of this one into its file. On that machine, with the folder `monitoring` there:
          """,
        fr: """
          Prometheus prend de la mémoire qui n'est pas comptée plus haut : mettez-le sur une autre \
          machine, et les adresses de celle-ci dans son fichier. Sur cette machine-là, avec le dossier \
          `monitoring` :
          """
      )
    )
    page.add(code: MachineGuide.watcher)
  }
}
