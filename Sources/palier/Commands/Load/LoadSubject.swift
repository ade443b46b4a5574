import Foundation
import PalierDossier
import PalierLoad
import PalierModel
import PalierPlatform
import PalierQueueing

/// What is put under load: the script, and what the dossier says besides.
struct LoadSubject: Sendable {
  /// What the history calls it: the system's name, or the target's address.
  let name: String
  /// What is sent.
  var script: LoadScript
  /// What users must get; none for a URL.
  var objectives: Objectives
  /// The system of a dossier; nil for a URL.
  let system: System?
  /// The command that puts test data back, and the directory it runs in.
  private let resetting: (command: String, directory: String)?

  /// The subject of a question.
  init(_ question: LoadQuestion) throws {
    switch question.subject {
    case .url(let url):
      let target = try LoadTarget(
        url: url,
        serverName: question.serverName,
        authorities: question.authorities,
        tokens: OwnerTokens(environment: ProcessInfo.processInfo.environment)
      )
      var request = RequestTemplate(action: target.path, path: target.path)
      request.think =
        question.think.isExact
        ? .constant(question.think.mid)
        : .uniform(low: question.think.low, high: question.think.high)
      self.init(LoadScript(target: target, repeating: request))
    case .dossier(let file):
      let (system, _) = try Dossier.load(file)
      try self.init(Dossier.apply(changes: question.changes, to: system), file: file)
    }
    if case .search(let bound, _) = question.amount { objectives.replace(by: bound) }
  }

  /// One request to a URL, over and over.
  private init(_ script: LoadScript) {
    name = script.target.authority
    self.script = script
    objectives = Objectives()
    system = nil
    resetting = nil
  }

  /// The subject that a system of a dossier is.
  init(_ system: System, file: String) throws {
    name = system.name
    let directory = URL(filePath: file).deletingLastPathComponent().path
    let mistakes = DataFiles.mistakes(in: system, besides: directory)
    guard mistakes.isEmpty else { throw DossierError.mistakes(mistakes, in: file) }
    if let missing = NamedFile.all(of: system, besides: directory)
      .first(where: { $0.isNeededByLoad && !$0.exists })
    {
      throw missing.error
    }
    script = try LoadScript(
      system,
      table: try system.rows.map { try .read($0, besides: directory) }
        ?? LoadScript.Table(columns: [], rows: []),
      tables: try system.userData.map {
        try .read($0.file, as: $0.name, isRandom: $0.order == .random, besides: directory)
      },
      environment: ProcessInfo.processInfo.environment,
      directory: directory,
      tokens: OwnerTokens(environment: ProcessInfo.processInfo.environment)
    )
    objectives = system.objectives
    self.system = system
    resetting = system.reset.map { ($0.value, directory) }
  }

  /// Makes sure that something listens at the target, that under TLS it is who it should be, and that
  /// a target beyond this machine is the user's.
  func reach() throws {
    try connect()
    try script.target.prove()
  }

  private func connect() throws {
    let address = script.target.authority
    let endpoint = try script.target.endpoint()
    do {
      var stream = try ClientStream(connectingTo: endpoint)
      var epoll = try Epoll(capacity: 1)
      try epoll.add(
        stream.descriptor,
        for: [.readable, .writable, .edgeTriggered],
        token: 0
      )
      let deadline = MonotonicClock.nanoseconds() + 2_000_000_000
      while true {
        let left = deadline - MonotonicClock.nanoseconds()
        // What is silent for so long listens, but is busy: the load will tell.
        guard left > 0 else { return }
        let isReady = try epoll.wait(nanoseconds: left) > 0
        switch stream.proceed(socketIsReady: isReady) {
        case .open: return
        case .pending: continue
        case .failed(let code): throw SystemError("connect", on: address, code: code)
        case .insecure(let fault): throw fault
        }
      }
    } catch let error as SystemError {
      throw UnreachableTarget(address: address, reason: error.reason)
    }
  }

  /// True if something listens at the target.
  var answers: Bool { (try? connect()) != nil }

  /// Tells the user, once, that several users will share a row.
  func warnOfSharedRows(_ steps: [LoadStep], _ console: Console) {
    let users = steps.compactMap { step in
      if case .closed(let users) = step.load { users } else { nil }
    }.max()
    for table in [script.table] + script.tables where !table.isRandom && !table.columns.isEmpty {
      guard let users, users > table.rows.count else { continue }
      console.warn(
        Text(
          en: """
            \(users) users share the \(table.rows.count) rows of $\(table.name): after the last, \
            the first is taken again.
            """,
          fr: """
            \(users) utilisateurs se partagent les \(table.rows.count) lignes de \
            $\(table.name) : après la dernière, on reprend à la première.
            """
        )
      )
    }
  }

  /// Tells the user that the load changes data.
  func warnOfWrites(_ console: Console) {
    let names = script.writingActions
    guard !names.isEmpty else { return }
    let list = names.joined(separator: ", ")
    if let resetting {
      console.warn(
        Text(
          en: "this load writes (\(list)); `\(resetting.command)` runs afterwards.",
          fr: "cette charge écrit (\(list)) ; « \(resetting.command) » s'exécute ensuite."
        )
      )
    } else {
      console.warn(
        Text(
          en: "this load writes (\(list)), and the dossier has no reset to put the data back.",
          fr:
            "cette charge écrit (\(list)), et le dossier n'a pas de reset pour remettre les données."
        )
      )
    }
  }

  /// Puts the data back if the load wrote.
  func reset(_ console: Console) {
    guard !script.writingActions.isEmpty, let (command, directory) = resetting else { return }
    do {
      var process = try ChildProcess(
        "/bin/sh",
        ["-c", command],
        directory: directory,
        output: .memory
      )
      let ending = process.wait()
      guard ending != .exited(0) else { return }
      console.warn(
        Text(
          en: "`\(command)` failed; the data may not be as before.\n\(process.readOutput())",
          fr: """
            « \(command) » a échoué ; les données ne sont peut-être pas comme avant.
            \(process.readOutput())
            """
        )
      )
    } catch {
      console.warn(error.message)
    }
  }
}

/// A target at which nothing listens.
struct UnreachableTarget: PalierError {
  /// Where.
  let address: String
  /// The kernel's reason.
  let reason: Text

  var message: Text {
    Text(
      en: "Nothing answers at \(address): \(reason).",
      fr: "Rien ne répond à \(address) : \(reason)."
    )
  }
  var cure: Text? {
    Text(
      en: "Start the system, or correct the address.",
      fr: "Démarrez le système, ou corrigez l'adresse."
    )
  }
}
