import PalierModel

/// Pipelines that put the expected load on each change before it is merged.
enum GateFiles {
  static func files(_ setup: SetupPlan) -> [SettingsFile] {
    let users = max(1, Int(setup.users.value.high.rounded(.up)))
    let load = "palier load palier.yaml --users \(users) --for 60s --json > load.json"
    let reason = Text(
      en:
        "\(setup.people) people at the same time; it fails if an objective is missed. palier must be on the runner.",
      fr:
        "\(setup.people) personnes en même temps ; échoue si un objectif est manqué. palier doit être sur l'exécuteur."
    )
    return [github(load, reason), gitlab(load, reason)]
  }

  private static let purpose = Text(
    en: "load test of each change",
    fr: "essai de charge de chaque changement"
  )
  private static let start = "docker compose up --detach --wait"

  private static func github(_ load: String, _ reason: Text) -> SettingsFile {
    SettingsFile(
      ".github/workflows/load.yml",
      .githubActions,
      for: nil,
      purpose,
      [
        .line(
          "name",
          "load",
          Text(en: "Its name in the list of checks.", fr: "Son nom dans la liste des contrôles.")
        ),
        .block(
          "on",
          comment: [
            Text(en: "Before a change is merged.", fr: "Avant qu'un changement ne soit intégré.")
          ],
          [.setting("pull_request", "{}", comment: [])]
        ),
        .block(
          "concurrency",
          comment: [
            Text(
              en: "One load at a time: two on one runner would disturb each other.",
              fr: "Une charge à la fois : deux sur un exécuteur se gêneraient."
            )
          ],
          [.setting("group", "load", comment: [])]
        ),
        .block(
          "permissions",
          comment: [Text(en: "It reads, and writes nothing.", fr: "Il lit, et n'écrit rien.")],
          [.setting("contents", "read", comment: [])]
        ),
        .block(
          "jobs",
          comment: [],
          [
            .block(
              "load",
              comment: [],
              [
                .line(
                  "runs-on",
                  "[self-hosted, load]",
                  Text(
                    en:
                      "A machine of your own: shared runners differ from one run to the next by more than most changes.",
                    fr:
                      "Une machine à vous : les exécuteurs partagés varient d'une fois à l'autre plus que la plupart des changements."
                  )
                ),
                .line(
                  "timeout-minutes",
                  "20",
                  Text(en: "It ends by itself.", fr: "Il se termine de lui-même.")
                ),
                .block(
                  "steps",
                  comment: [],
                  [
                    .block(
                      "-",
                      comment: [Text(en: "The change.", fr: "Le changement.")],
                      [.setting("uses", "actions/checkout@v4", comment: [])]
                    ),
                    .block(
                      "-",
                      comment: [
                        Text(
                          en: "The system, with the limits of the dossier.",
                          fr: "Le système, avec les limites du dossier."
                        )
                      ],
                      [.setting("run", start, comment: [])]
                    ),
                    .block("-", comment: [reason], [.setting("run", load, comment: [])]),
                    .block(
                      "-",
                      comment: [
                        Text(
                          en: "The result is kept, whatever it is: palier compare needs two.",
                          fr:
                            "Le résultat est gardé, quel qu'il soit : palier compare en demande deux."
                        )
                      ],
                      [
                        .setting("if", "always()", comment: []),
                        .setting("uses", "actions/upload-artifact@v4", comment: []),
                        .block(
                          "with",
                          comment: [],
                          [
                            .setting("name", "load", comment: []),
                            .setting("path", "load.json", comment: []),
                          ]
                        ),
                      ]
                    ),
                    .block(
                      "-",
                      comment: [Text(en: "Nothing stays.", fr: "Rien ne reste.")],
                      [
                        .setting("if", "always()", comment: []),
                        .setting("run", "docker compose down --volumes", comment: []),
                      ]
                    ),
                  ]
                ),
              ]
            )
          ]
        ),
      ]
    )
  }

  private static func gitlab(_ load: String, _ reason: Text) -> SettingsFile {
    SettingsFile(
      ".gitlab/load.yml",
      .gitlabCI,
      for: nil,
      purpose,
      [
        .block(
          "load",
          comment: [
            Text(
              en: "In .gitlab-ci.yml: include: { local: .gitlab/load.yml }.",
              fr: "Dans .gitlab-ci.yml : include: { local: .gitlab/load.yml }."
            )
          ],
          [
            .block(
              "rules",
              comment: [
                Text(
                  en: "Before a change is merged.",
                  fr: "Avant qu'un changement ne soit intégré."
                )
              ],
              [
                .block(
                  "-",
                  comment: [],
                  [.setting("if", "'$CI_PIPELINE_SOURCE == \"merge_request_event\"'", comment: [])]
                )
              ]
            ),
            .line(
              "tags",
              "[load]",
              Text(
                en: "A machine of your own: shared runners vary by more than most changes.",
                fr:
                  "Une machine à vous : les exécuteurs partagés varient plus que la plupart des changements."
              )
            ),
            .line(
              "resource_group",
              "load",
              Text(en: "One load at a time.", fr: "Une charge à la fois.")
            ),
            .line(
              "timeout",
              "20 minutes",
              Text(en: "It ends by itself.", fr: "Il se termine de lui-même.")
            ),
            .block(
              "script",
              comment: [reason],
              [.setting("-", start, comment: []), .setting("-", load, comment: [])]
            ),
            .block(
              "after_script",
              comment: [Text(en: "Nothing stays.", fr: "Rien ne reste.")],
              [.setting("-", "docker compose down --volumes", comment: [])]
            ),
            .block(
              "artifacts",
              comment: [
                Text(
                  en: "The result is kept, whatever it is: palier compare needs two.",
                  fr: "Le résultat est gardé, quel qu'il soit : palier compare en demande deux."
                )
              ],
              [
                .setting("when", "always", comment: []),
                .block("paths", comment: [], [.setting("-", "load.json", comment: [])]),
              ]
            ),
          ]
        )
      ]
    )
  }
}
