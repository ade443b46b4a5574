import PalierModel

/// The environment of a Node.js service, and the script that starts its processes.
enum NodeFile {
  static func path(_ plan: ServicePlan) -> String { "etc/node/\(plan.service.fileName).env" }
  /// The script's path.
  static let script = "etc/node/cluster.cjs"

  static func environment(_ plan: ServicePlan) -> SettingsFile {
    let heap = NodeRules.maxOldSpaceSize
    return SettingsFile(
      path(plan),
      .node,
      for: plan.service.name,
      Text(en: "application server", fr: "serveur d'application"),
      [
        .line(
          "NODE_ENV",
          "production",
          Text(
            en: "Frameworks cache templates and hide stack traces.",
            fr: "Les cadriciels gardent les gabarits et cachent les traces d'erreurs."
          )
        ),
        .line("HOST", plan.listenAddress, plan.listenReason),
        .line(
          "PORT",
          String(plan.port),
          Text(
            en: "The port that its callers know; the application must listen at HOST and PORT.",
            fr:
              "Le port que connaissent ses appelants ; l'application doit écouter sur HOST et PORT."
          )
        ),
      ]
        + NodeRules.all.filter { $0.key != heap.key }.nodes(plan)
        + [heap].nodes(plan).map { node in
          guard case .setting(let key, let value, let comment) = node else { return node }
          return .setting("NODE_OPTIONS", "\(key)=\(value)", comment: comment)
        }
    )
  }

  static func cluster(_ plan: ServicePlan) -> SettingsFile {
    SettingsFile(
      script,
      .node,
      for: plan.service.name,
      Text(
        en: "starts the processes of an application",
        fr: "lance les processus d'une application"
      ),
      layout: .script(commentMark: "//"),
      [
        .verbatim(
          """
          'use strict';
          const cluster = require('node:cluster');
          const path = require('node:path');
          const { pathToFileURL } = require('node:url');
          """,
          comment: [
            Text(
              en: "Run as: node cluster.cjs server.js, with WEB_CONCURRENCY processes.",
              fr: "Lancé par : node cluster.cjs server.js, avec WEB_CONCURRENCY processus."
            )
          ]
        ),
        .verbatim(
          """
          let stopping = false;
          function start() {
            cluster.fork().once('exit', () => {
              if (!stopping) setTimeout(start, 1000);
            });
          }
          """,
          comment: [
            Text(
              en: "A process that ended is replaced after a second, and never faster.",
              fr: "Un processus terminé est remplacé après une seconde, jamais plus vite."
            )
          ]
        ),
        .verbatim(
          """
          if (cluster.isPrimary) {
            for (const signal of ['SIGTERM', 'SIGINT']) {
              process.once(signal, () => {
                stopping = true;
                for (const worker of Object.values(cluster.workers)) worker.process.kill('SIGTERM');
              });
            }
            for (let count = Number(process.env.WEB_CONCURRENCY) || 1; count > 0; count -= 1) start();
          } else {
            import(pathToFileURL(path.resolve(process.argv[2])).href);
          }
          """,
          comment: [
            Text(
              en: "On a stop each process is told, and may end what it is doing.",
              fr: "À l'arrêt, chaque processus est prévenu et peut finir ce qu'il fait."
            )
          ]
        ),
      ]
    )
  }
}
