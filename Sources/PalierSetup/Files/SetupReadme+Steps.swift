import PalierModel

extension SetupReadme {
  private var guides: [ServiceGuide] { known.compactMap(ServiceGuide.init) }

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
    let names = packages.joined(separator: ", ")
    let files = replaced.joined(separator: ", ")
    page.add(
      Text(
        en: """
          Paths above that begin with `/` are where the files go; the others stay in this folder. These \
          packages are expected, installed as Debian has them: \(names). Some files take the place of a \
          package's own, whole: carry over what you had added there, such as sites, certificates and \
          passwords: \(files). Read them before you copy them, or ask `palier generate … --diff /` what \
          would change.
          """,
        fr: """
          Les chemins ci-dessus qui commencent par `/` disent où vont les fichiers ; les autres restent \
          dans ce dossier. Ces paquets sont attendus, installés comme sous Debian : \(names). Certains \
          fichiers remplacent entièrement celui d'un paquet : reportez-y ce que vous y aviez ajouté, \
          comme les sites, les certificats et les mots de passe : \(files). Lisez-les avant de les \
          copier, ou demandez à `palier generate … --diff /` ce qui changerait.
          """
      )
    )
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

  /// What is done, one step after another.
  func addSteps(to page: inout ReadmePage) {
    addSecrets(to: &page)
    if known.contains(where: { $0.service.kind.value == .pgbouncer }) {
      page.add(
        step: Text(
          en: """
            Write the accounts that may come in through PgBouncer into `/etc/pgbouncer/userlist.txt`, a \
            line each, as this prints them; the file belongs to postgres, readable by it alone:
            """,
          fr: """
            Écrivez les comptes qui peuvent passer par PgBouncer dans `/etc/pgbouncer/userlist.txt`, une \
            ligne chacun, comme ceci les affiche ; le fichier est à postgres, lisible de lui seul :
            """
        )
      )
      page.add(code: [
        #"""
        sudo -u postgres psql --tuples-only --no-align --command "SELECT format('\"%s\" \"%s\"', rolname, rolpassword) FROM pg_authid WHERE rolpassword IS NOT NULL"
        """#
      ])
    }
    page.add(step: Text(en: "Copy the files:", fr: "Copiez les fichiers :"))
    page.add(code: ["cp --recursive etc /", "systemctl daemon-reload"])
    page.add(
      step: Text(
        en: "Check, before anything is restarted; a mistake is told with its file and line:",
        fr: "Vérifiez, avant tout redémarrage ; une erreur est dite avec son fichier et sa ligne :"
      )
    )
    page.add(code: guides.map(\.check).filter { !$0.isEmpty } + MachineGuide.checks(setup))
    page.add(
      step: Text(
        en: "Put to use, databases first, what people reach last:",
        fr: "Mettez en service, les bases d'abord, ce que les gens joignent en dernier :"
      )
    )
    page.add(code: ["sysctl --system"] + guides.reversed().flatMap(\.apply))
    page.add(
      step: Text(
        en: "See that each runs, and with these settings; what each should say stands behind it:",
        fr:
          "Voyez que chacun tourne, et avec ces réglages ; ce que chacun doit dire est écrit derrière :"
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
    page.add(code: MachineGuide.firewall + ["systemctl reload ssh"])
  }

  /// Secrets of applications, which are in no generated file.
  private func addSecrets(to page: inout ReadmePage) {
    let units = guides.compactMap(\.unit)
    guard !units.isEmpty else { return }
    let folders = units.map { "`/opt/\($0.name)`" }.joined(separator: ", ")
    page.add(
      step: Text(
        en: """
          Write the secrets: they are in none of these files. Put your application into \(folders); \
          `APPLICATION` is what starts it, and passwords and keys that it needs go below that line:
          """,
        fr: """
          Écrivez les secrets : ils ne sont dans aucun de ces fichiers. Mettez votre application dans \
          \(folders) ; `APPLICATION` est ce qui la lance, et les mots de passe et clefs dont elle a \
          besoin vont sous cette ligne :
          """
      )
    )
    let lines = units.flatMap { unit in
      let file = "/etc/palier/\(unit.name).env"
      return [
        "[ -e \(file) ] || (umask 077 && echo 'APPLICATION=\(unit.application)' > \(file))",
        "editor \(file)",
      ]
    }
    page.add(code: ["install --directory --mode=750 /etc/palier"] + lines)
    for file in setup.files where file.program == .django {
      let text = file.format.write(file.nodes, in: page.language)
      var names: [String] = []
      for match in text.matches(of: /os\.environ\['([A-Z_]+)'\]/)
      where !names.contains("`\(match.1)`") {
        names.append("`\(match.1)`")
      }
      let list = names.joined(separator: ", ")
      page.add(
        Text(
          en: """
            Put `\(file.path)` beside the project's own settings, with `from palier_settings import *` at \
            the end of these. It reads what you write below `APPLICATION`: \(list).
            """,
          fr: """
            Mettez `\(file.path)` à côté des réglages du projet, avec `from palier_settings import *` à \
            la fin de ceux-ci. Il lit ce que vous écrivez sous `APPLICATION` : \(list).
            """
        )
      )
    }
  }

  /// How to undo all of it.
  func addReturn(to page: inout ReadmePage) {
    let units = guides.compactMap(\.unit).map(\.name)
    page.add(Text(en: "## How to go back", fr: "## Comment revenir en arrière"))
    let stopped = units.map { "systemctl disable --now " + $0 }
    let restored = [
      "nft delete table inet palier", "rm --force " + applied.joined(separator: " "),
      "tar --extract --directory / --file /root/before-palier.tar", "systemctl daemon-reload",
    ]
    let started = guides.filter { $0.unit == nil }.reversed().flatMap(\.apply)
    page.add(code: stopped + restored + started + ["systemctl reload ssh"])
    if !units.isEmpty {
      let names = units.map { "`systemctl enable --now \($0)`" }.joined(separator: ", ")
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
          with the next start of the machine. Your data and `/etc/palier` stay as they are.
          """,
        fr: """
          Le pare-feu d'avant revient avec `systemctl restart nftables`, aucun avec `systemctl disable \
          nftables` ; ufw s'en va avec `ufw disable`. Les valeurs du noyau reviennent au prochain \
          démarrage de la machine. Vos données et `/etc/palier` restent tels quels.
          """
      )
    )
  }
}
