import PalierModel

extension SetupReadme {
  /// The users' own programs: where they are put, and who owns them.
  func addApplications(to page: inout ReadmePage) {
    let applications = known.filter { $0.service.kind.value.isApplication }
    guard !applications.isEmpty else { return }
    let folders = applications.map { "`/opt/\($0.service.fileName)`" }.joined(separator: ", ")
    page.add(
      step: Text(
        en: """
          Put your application, with all the packages that it needs, into \(folders). It belongs to \
          root; its unit runs as `www-data`, which reads it, and owns nothing there but the folders that \
          the application writes to.
          """,
        fr: """
          Mettez votre application, avec tous les paquets qu'il lui faut, dans \(folders). Elle \
          appartient à root ; son unité tourne sous `www-data`, qui la lit, et n'y possède que les \
          dossiers où l'application écrit.
          """
      )
    )
    let lines = applications.filter { !$0.pythonPackages.isEmpty }.flatMap { plan in
      let environment = "/opt/\(plan.service.fileName)/.venv"
      return [
        "python3 -m venv " + environment,
        "\(environment)/bin/pip install " + plan.pythonPackages.joined(separator: " "),
      ]
    }
    if !lines.isEmpty { page.add(code: lines) }
  }

  /// Secrets of applications, which are in no generated file.
  func addSecrets(to page: inout ReadmePage) {
    let applications = known.filter { $0.service.kind.value.isApplication }
    guard !applications.isEmpty else { return }
    page.add(
      step: Text(
        en: """
          Write the secrets: they are in none of these files. `APPLICATION` is what starts the \
          application, and passwords and keys that it needs go below that line, a `NAME=value` each; \
          root alone can read the file:
          """,
        fr: """
          Écrivez les secrets : ils ne sont dans aucun de ces fichiers. `APPLICATION` est ce qui lance \
          l'application, et les mots de passe et clefs dont elle a besoin vont sous cette ligne, un \
          `NOM=valeur` chacun ; root seul peut lire le fichier :
          """
      )
    )
    let lines = applications.flatMap { plan in
      let file = "/etc/palier/\(plan.service.fileName).env"
      return [
        "[ -e \(file) ] || (umask 077 && echo 'APPLICATION=\(plan.exampleApplication)' > \(file))",
        "editor \(file)",
      ]
    }
    page.add(code: ["install --directory --mode=750 /etc/palier"] + lines)
    for plan in applications { addDjango(of: plan, to: &page) }
  }

  /// Where Django's settings go, what they read, and how nginx gets the files that it sends.
  private func addDjango(of plan: ServicePlan, to page: inout ReadmePage) {
    let name = plan.service.fileName
    let django = setup.files.first { $0.program == .django && $0.service == plan.service.name }
    guard let file = django else { return }
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
    guard let folder = plan.staticFolder(of: plan.service) else { return }
    page.add(
      Text(
        en:
          "Then, and with each new version of the application, put the files where nginx sends them from:",
        fr:
          "Puis, et à chaque nouvelle version de l'application, mettez les fichiers là d'où nginx les envoie :"
      )
    )
    page.add(code: [
      "install --directory --owner=www-data \(folder)",
      ServiceGuide.run("/opt/\(name)/.venv/bin/python manage.py collectstatic --noinput", as: name),
    ])
  }

  /// Accounts of databases, which are in no generated file either.
  func addAccounts(to page: inout ReadmePage) {
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
        runuser -u postgres -- psql --tuples-only --no-align --command "SELECT format('\"%s\" \"%s\"', rolname, rolpassword) FROM pg_authid WHERE rolpassword IS NOT NULL"
        """#
      ])
    }
    guard let mongo = known.first(where: { $0.service.kind.value == .mongodb }) else { return }
    if mongo.cluster != nil {
      addMembers(to: &page)
    } else {
      page.add(
        step: Text(
          en: "Make MongoDB's first account while it still lets you in without one:",
          fr:
            "Créez le premier compte de MongoDB tant qu'il vous laisse encore entrer sans compte :"
        )
      )
      page.add(code: [
        "mongosh admin --eval 'db.createUser({ user: \"admin\", pwd: passwordPrompt(), roles: [\"root\"] })'"
      ])
    }
  }
}
