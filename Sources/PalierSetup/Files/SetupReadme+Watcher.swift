import PalierModel

extension SetupReadme {
  /// What the machine that watches needs, and what this one must tell it.
  func addWatcher(to page: inout ReadmePage) {
    page.add(Text(en: "## The machine that watches", fr: "## La machine qui surveille"))
    page.add(
      Text(
        en: """
          Prometheus takes memory that is not counted above: put it on another machine, and the \
          addresses of this one into its file. On that machine, as root, with the folder `monitoring` \
          there:
          """,
        fr: """
          Prometheus prend de la mémoire qui n'est pas comptée plus haut : mettez-le sur une autre \
          machine, et les adresses de celle-ci dans son fichier. Sur cette autre machine, en tant que \
          root, avec le dossier `monitoring` :
          """
      )
    )
    page.add(code: MachineGuide.watcher)
    addExporters(to: &page)
    let own = Alert.all(setup.plan).alerts.map(\.metric).filter(Alert.isApplications)
    if !own.isEmpty {
      page.add(
        Text(
          en: """
            The alerts on response times and errors stay silent until your application tells of \
            `http_request_duration_seconds` and `http_requests_total` (label `code`) and has its own \
            job in `prometheus.yml`: no exporter does it in its place.
            """,
          fr: """
            Les alertes sur les temps de réponse et les erreurs se taisent tant que votre application ne \
            publie pas `http_request_duration_seconds` et `http_requests_total` (étiquette `code`) et n'a \
            pas sa propre tâche dans `prometheus.yml` : aucun exportateur ne le fait à sa place.
            """
        )
      )
    }
  }

  /// The exporters, and the way through the firewall.
  private func addExporters(to page: inout ReadmePage) {
    let exporters = Exporter.all(setup.plan)
    if setup.plan.places.isContainers {
      let names = exporters.dropFirst().map(\.name).joined(separator: ", ")
      page.add(
        Text(
          en: """
            What tells it of each (exporters: \(names.isEmpty ? "none" : names)) runs as a container \
            beside the services; that of the machine itself does not.
            """,
          fr: """
            Ce qui le renseigne sur chacun (exportateurs : \(names.isEmpty ? "aucun" : names)) tourne en \
            conteneur à côté des services ; celui de la machine elle-même, non.
            """
        )
      )
      return
    }
    let ports = exporters.map { String($0.port) }.joined(separator: ", ")
    page.add(
      Text(
        en: """
          On this machine, what tells it of each; the firewall lets nobody else ask. Put the address \
          of the machine that watches in place of `192.0.2.10`, and the same rule, from `ip saddr` on, \
          at the end of the chain in `/etc/nftables.conf`, so that it outlives a restart. Exporters of \
          databases want an account, in the file of their name in `/etc/default`; that of nginx wants a \
          `stub_status` page.
          """,
        fr: """
          Sur cette machine-ci, ce qui le renseigne sur chacun ; le pare-feu n'y laisse venir personne \
          d'autre. Mettez l'adresse de la machine qui surveille à la place de `192.0.2.10`, et la même \
          règle, à partir de `ip saddr`, à la fin de la chaîne de `/etc/nftables.conf`, pour qu'elle \
          survive à un redémarrage. Les exportateurs de bases demandent un compte, dans le fichier à \
          leur nom sous `/etc/default` ; celui de nginx, une page `stub_status`.
          """
      )
    )
    page.add(code: [
      "apt install " + exporters.map(\.package).joined(separator: " "),
      "nft add rule inet palier input ip saddr 192.0.2.10 tcp dport '{ \(ports) }' accept",
    ])
  }
}
