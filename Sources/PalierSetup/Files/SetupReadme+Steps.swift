import PalierModel

extension SetupReadme {
  private var guides: [ServiceGuide] {
    known.flatMap { [$0.router, $0].compactMap(\.self) }.compactMap(ServiceGuide.init)
  }

  /// The paths of the files that are copied to the machine.
  private var applied: [String] { setup.files.filter(\.isForTheMachine).map { "/" + $0.path } }

  /// Files that take the place of a package's own, which may hold what people added.
  private var replaced: [String] {
    let whole: Set<Program> = [
      .nginx, .haproxy, .pgbouncer, .redis, .mongodb, .nftables, .logrotate,
    ]
    return setup.files.filter { $0.isForTheMachine && whole.contains($0.program) }
      .map { "`/\($0.path)`" }
  }

  /// What must be there before anything is copied.
  func addBeginning(to page: inout ReadmePage) {
    page.add(Text(en: "## Before you begin", fr: "## Avant de commencer"))
    var packages: [String] = []
    let rotation = setup.files.contains { $0.program == .logrotate } ? ["logrotate"] : []
    for name in guides.map(\.package) + rotation + ["nftables", "openssh-server"]
    where !packages.contains("`\(name)`") {
      packages.append("`\(name)`")
    }
    if guides.contains(where: { $0.look.command.hasPrefix("curl ") }) { packages.append("`curl`") }
    let names = packages.joined(separator: ", ")
    let files = replaced.joined(separator: ", ")
    page.add(
      Text(
        en: """
          Paths above that begin with `/` are where the files go; the others stay in this folder. These \
          packages are expected, with files where Debian has them: \(names). Some files take the place of a \
          package's own, whole: carry over what you had added there, such as sites, certificates and \
          passwords: \(files). Read them before you copy them, or ask `palier generate … --diff /` what \
          would change.
          """,
        fr: """
          Les chemins ci-dessus qui commencent par `/` disent où vont les fichiers ; les autres restent \
          dans ce dossier. Ces paquets sont attendus, avec leurs fichiers là où Debian les met : \(names). Certains \
          fichiers remplacent entièrement celui d'un paquet : reportez-y ce que vous y aviez ajouté, \
          comme les sites, les certificats et les mots de passe : \(files). Lisez-les avant de les \
          copier, ou demandez à `palier generate … --diff /` ce qui changerait.
          """
      )
    )
    addOrigins(to: &page)
    page.add(Text(en: "## In which order", fr: "## Dans quel ordre"))
    page.add(
      step: Text(
        en: "As root, in this folder, keep what is there now:",
        fr: "En tant que root, dans ce dossier, gardez ce qui est en place :"
      )
    )
    page.add(code: [
      "[ -e /root/before-palier.tar ] || tar --create --ignore-failed-read --file /root/before-palier.tar "
        + applied.joined(separator: " ")
    ])
  }

  /// Where packages come from that Debian 12 does not have.
  private func addOrigins(to page: inout ReadmePage) {
    var origins: [String] = []
    for guide in guides {
      if let origin = guide.origin, !origins.contains("`\(guide.package)` (\(origin))") {
        origins.append("`\(guide.package)` (\(origin))")
      }
    }
    guard !origins.isEmpty else { return }
    let list = origins.joined(separator: ", ")
    page.add(
      Text(
        en: "Debian 12 does not have all of them; these come from elsewhere: \(list).",
        fr: "Debian 12 ne les a pas tous ; ceux-ci viennent d'ailleurs : \(list)."
      )
    )
  }

  /// What is done, one step after another.
  func addSteps(to page: inout ReadmePage) {
    addApplications(to: &page)
    addSecrets(to: &page)
    addAccounts(to: &page)
    page.add(
      step: Text(
        en: """
          Copy the files. New ones belong to root and may be read by all, since no secret is in them; \
          those that take another's place keep its owner and its rights:
          """,
        fr: """
          Copiez les fichiers. Les nouveaux sont à root et lisibles de tous, puisqu'ils ne contiennent \
          aucun secret ; ceux qui en remplacent un gardent son propriétaire et ses droits :
          """
      )
    )
    page.add(code: [
      "(umask 022 && cp --recursive --no-preserve=mode etc /)", "systemctl daemon-reload",
    ])
    page.add(
      step: Text(
        en: "Check, before anything is restarted; a mistake is told with its file and line:",
        fr:
          "Vérifiez, avant tout redémarrage ; une erreur est signalée avec son fichier et sa ligne :"
      )
    )
    page.add(code: guides.map(\.check).filter { !$0.isEmpty } + MachineGuide.checks(setup))
    addCluster(to: &page)
    page.add(
      step: Text(
        en: "Put to use, databases first, what people reach last:",
        fr: "Mettez en service : d'abord les bases, en dernier ce que les gens joignent :"
      )
    )
    page.add(
      code: ["sysctl --system"] + guides.reversed().filter { !$0.isStarted }.flatMap(\.apply)
    )
    page.add(
      step: Text(
        en:
          "See that each runs, and with these settings; behind each command stands what it should say:",
        fr:
          "Vérifiez que chacun tourne, et avec ces réglages ; derrière chaque commande est écrit ce qu'elle doit dire :"
      )
    )
    page.add(code: guides.reversed().map(\.look))
    page.add(
      step: Text(
        en: """
          Firewall and remote access last. They can lock you out: have your SSH key in place, keep \
          this session open, and log in from a second terminal before you close it. Where ufw keeps the \
          firewall, `sh firewall/ufw.sh` takes the place of the first two lines.
          """,
        fr: """
          Le pare-feu et l'accès à distance en dernier. Ils peuvent vous enfermer dehors : ayez \
          votre clef SSH en place, gardez cette session ouverte, et connectez-vous d'un second \
          terminal avant de la fermer. Là où ufw tient le pare-feu, `sh firewall/ufw.sh` remplace les \
          deux premières lignes.
          """
      )
    )
    page.add(code: MachineGuide.firewall + MachineGuide.remoteAccess)
    addClusterDoor(to: &page)
  }

  /// How to undo all of it.
  func addReturn(to page: inout ReadmePage) {
    let units = guides.compactMap(\.unit)
    let ofApplications = guides.filter { !$0.isStarted }.compactMap(\.unit)
    page.add(Text(en: "## How to go back", fr: "## Comment revenir en arrière"))
    let stopped = units.map { "systemctl disable --now " + $0 }
    let restored = [
      "nft delete table inet palier", "rm --force " + applied.joined(separator: " "),
      "tar --extract --directory / --file /root/before-palier.tar", "systemctl daemon-reload",
    ]
    let started = guides.filter { $0.unit == nil }.reversed().flatMap(\.apply)
    page.add(code: stopped + restored + started + ["systemctl reload ssh"])
    if !ofApplications.isEmpty {
      let names = ofApplications.map { "`systemctl enable --now \($0)`" }.joined(separator: ", ")
      page.add(
        Text(
          en: "Where the application had a unit before: \(names).",
          fr: "Si l'application avait déjà une unité : \(names)."
        )
      )
    }
    page.add(
      Text(
        en: """
          The firewall that was there before comes back with `systemctl restart nftables`, none with \
          `systemctl disable nftables`; ufw goes with `ufw disable`. The kernel's own values come back \
          with the next start of the machine. Your data, `/opt` and `/etc/palier` stay as they are.
          """,
        fr: """
          Le pare-feu d'avant revient avec `systemctl restart nftables`, aucun avec `systemctl disable \
          nftables` ; ufw s'en va avec `ufw disable`. Les valeurs du noyau reviennent au prochain \
          démarrage de la machine. Vos données, `/opt` et `/etc/palier` restent tels quels.
          """
      )
    )
  }
}
