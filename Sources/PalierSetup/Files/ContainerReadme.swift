import PalierModel

/// The page beside files for containers: what to write, how to check, how to start, how to go back.
struct ContainerReadme {
  private let setup: Setup

  init(_ setup: Setup) { self.setup = setup }

  /// What follows the tables of files and memory.
  func steps() -> [Text] {
    let plan = setup.plan
    let secrets = plan.services.filter { Container($0).needsSecrets && $0.program != nil }
      .map(\.service.fileName)
    return whole
      + (plan.places.target == .compose ? compose(secrets) : kubernetes(secrets))
  }

  /// Says where data that the dossier divides are not divided here.
  private var whole: [Text] {
    setup.plan.services.compactMap { plan in
      ShardedCluster.shards(setup.plan.system, plan.service).map { shards in
        Text(
          en: """
            The dossier divides the data of \(plan.service.name) into \(shards) shards; in these files it is one \
            container with all of them. Shards, routers and configuration servers are made for machines alone \
            (`palier generate` without `--for`).
            """,
          fr: """
            Le dossier divise les données \(French.of(plan.service.name)) en \(shards) fragments ; dans ces fichiers, c'est \
            un seul conteneur qui les a toutes. Fragments, routeurs et serveurs de configuration ne se préparent que \
            pour des machines (`palier generate` sans `--for`).
            """
        )
      }
    }
  }

  /// What official images need, and the file that it goes into.
  private var accounts: String {
    setup.plan.services.flatMap { plan in
      Container(plan).account.map { "`\($0)` (`\(plan.service.fileName).secrets.env`)" }
    }.joined(separator: ", ")
  }

  private func code(_ lines: [String]) -> Text {
    Text(verbatim: (["```sh"] + lines + ["```"]).joined(separator: "\n"))
  }

  private func compose(_ secrets: [String]) -> [Text] {
    let files = secrets.map { "`\($0).secrets.env`" }.joined(separator: ", ")
    let variables = setup.plan.services.filter { $0.service.kind.value.isApplication }
      .map { $0.service.fileName.uppercased().replacing("-", with: "_") }
      .flatMap { ["`\($0)_IMAGE`", "`\($0)_APPLICATION`"] }.joined(separator: ", ")
    return [
      Text(en: "## In which order", fr: "## Dans quel ordre"),
      Text(
        en: """
          1. Secrets are not in these files. Write \(files.isEmpty ? "none" : files), readable by you \
          alone, even if there is nothing to put into one (what the official images need: \
          \(accounts.isEmpty ? "nothing" : accounts)), and name your images in `.env`: \
          \(variables.isEmpty ? "none" : variables).
          """,
        fr: """
          1. Ces fichiers ne contiennent aucun secret. Écrivez \(files.isEmpty ? "rien" : files), \
          lisibles de vous seul, même s'il n'y a rien à y mettre (ce que demandent les images \
          officielles : \(accounts.isEmpty ? "rien" : accounts)), et nommez vos images dans `.env` : \
          \(variables.isEmpty ? "aucune" : variables).
          """
      ),
      Text(en: "2. Check, then start:", fr: "2. Vérifiez, puis démarrez :"),
      code([
        "docker compose config --quiet", "docker compose up --detach --wait", "docker compose ps",
      ]),
      Text(
        en: "3. Look at what each uses beside its limit:",
        fr: "3. Regardez ce que chacun utilise à côté de sa limite :"
      ),
      code(["docker stats --no-stream"]),
      Text(en: "## How to go back", fr: "## Comment revenir en arrière"),
      Text(
        en: "Keep the folder of before under another name. Volumes stay, unless you add --volumes:",
        fr:
          "Gardez le dossier d'avant sous un autre nom. Les volumes restent, sauf avec --volumes :"
      ),
      code(["docker compose down", "cd ../before && docker compose up --detach --wait"]),
    ]
  }

  private func kubernetes(_ secrets: [String]) -> [Text] {
    let space = setup.plan.system.containerName
    return [
      Text(en: "## In which order", fr: "## Dans quel ordre"),
      Text(
        en: """
          1. Secrets are not in these files. Make one for each service that needs it, from a file that \
          you write and delete (what the official images need: \
          \(accounts.isEmpty ? "nothing" : accounts)); put your images' registry into kustomization.yaml (`images`):
          """,
        fr: """
          1. Ces fichiers ne contiennent aucun secret. Créez-en un par service qui en a besoin, d'après \
          un fichier à écrire puis effacer (ce que demandent les images officielles : \
          \(accounts.isEmpty ? "rien" : accounts)) ; mettez le registre de vos images dans kustomization.yaml \
          (« images ») :
          """
      ),
      code(
        ["kubectl create namespace \(space)"]
          + secrets.map {
            "kubectl --namespace \(space) create secret generic \($0) --from-env-file \($0).secrets.env"
          }
      ),
      Text(en: "2. Check, then apply:", fr: "2. Vérifiez, puis appliquez :"),
      code([
        "kubectl diff -k .", "kubectl apply -k .", "kubectl --namespace \(space) get pods --watch",
      ]),
      Text(
        en: """
          One cluster node at least must have the memory of the largest pod free. Databases here are \
          one pod each with a disk of its own: a copy on another node takes an operator of the \
          database's makers.
          """,
        fr: """
          Un nœud au moins doit avoir de libre la mémoire du plus grand pod. Les bases sont ici un pod \
          chacune, avec son disque : une copie sur un autre nœud demande un opérateur du fabricant de \
          la base.
          """
      ),
      Text(en: "## How to go back", fr: "## Comment revenir en arrière"),
      code([
        "kubectl --namespace \(space) rollout undo deployment/NAME", "kubectl apply -k ../before",
      ]),
    ]
  }
}

extension ServiceKind {
  /// True for services whose program is the user's own.
  var isApplication: Bool {
    switch self {
    case .gunicorn, .uvicorn, .node: true
    default: false
    }
  }
}
