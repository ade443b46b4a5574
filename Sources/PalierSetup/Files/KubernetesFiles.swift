import PalierModel

/// Manifests: one for each program, and a kustomization that makes the settings files into config maps.
enum KubernetesFiles {
  static func files(_ setup: SetupPlan, _ settings: [SettingsFile]) -> [SettingsFile] {
    let known = setup.services.filter { $0.program != nil }
    return [kustomization(setup, known, settings)]
      + known.map { KubernetesWorkload($0, settings).file }
  }

  private static func kustomization(
    _ setup: SetupPlan,
    _ known: [ServicePlan],
    _ settings: [SettingsFile]
  ) -> SettingsFile {
    SettingsFile(
      "kustomization.yaml",
      .kubernetes,
      for: nil,
      Text(en: "all of it: kubectl apply -k .", fr: "le tout : kubectl apply -k ."),
      [
        .line(
          "apiVersion",
          "kustomize.config.k8s.io/v1beta1",
          Text(en: "Read by kubectl itself.", fr: "Lu par kubectl lui-même.")
        ),
        .setting("kind", "Kustomization", comment: []),
        .line(
          "namespace",
          setup.system.containerName,
          Text(
            en: "Made beforehand: kubectl create namespace \(setup.system.containerName).",
            fr: "À créer d'abord : kubectl create namespace \(setup.system.containerName)."
          )
        ),
        .block(
          "resources",
          comment: [Text(en: "A file for each service.", fr: "Un fichier par service.")],
          known.map { .setting("-", $0.service.fileName + ".yaml", comment: []) }
        ),
        .block(
          "configMapGenerator",
          comment: [
            Text(
              en: "A change of a settings file makes a new map, and so new pods.",
              fr: "Un réglage changé fait une nouvelle table, donc de nouveaux pods."
            )
          ],
          known.compactMap { plan in
            let own = settings.filter { $0.service == plan.service.name }
            if own.isEmpty { return nil }
            let variables = own.filter(\.isEnvironment)
            let files = own.filter { !$0.isEnvironment }
            return .block(
              "-",
              comment: [],
              [.setting("name", plan.service.fileName + "-settings", comment: [])]
                + (variables.isEmpty
                  ? []
                  : [
                    .block(
                      "envs",
                      comment: [],
                      variables.map { .setting("-", $0.path, comment: []) }
                    )
                  ])
                + (files.isEmpty
                  ? []
                  : [
                    .block(
                      "files",
                      comment: [],
                      files.map {
                        .setting("-", "\(key($0, plan))=\($0.path)", comment: [])
                      }
                    )
                  ])
            )
          }
        ),
      ]
    )
  }

  /// The name of a file in its config map.
  static func key(_ file: SettingsFile, _ plan: ServicePlan) -> String {
    Container(plan).place(of: file).split(separator: "/").last.map(String.init) ?? file.path
  }
}
