import PalierModel

/// Which of the actions that a log shows a dossier takes up, under which names, and in which order.
struct DraftActions {
  /// An action that is taken up.
  struct Chosen {
    /// What was found of it.
    var found: FoundAction
    /// Its name in the dossier.
    var name: String
    /// How often it comes in a round.
    var slots: Int
  }

  /// The least share of all actions with which one is taken up: half a place of the longest round.
  static let least = 1.0 / 80
  /// Places in a round, about.
  static let round = 40.0
  /// The most actions that are taken up.
  static let most = 25

  /// Those that are taken up, the most frequent first.
  let actions: [Chosen]
  /// Those that are not, because they are rare.
  let rare: [FoundAction]
  /// Those that are not, because most of their responses are errors.
  let failing: [FoundAction]

  /// The actions of a log; names are in a language.
  init(_ logs: AccessLogFindings, in language: Language) {
    let (good, bad) = logs.actions.reduce(into: ([FoundAction](), [FoundAction]())) {
      if $1.clientErrors + $1.serverErrors > 0.5 { $0.1.append($1) } else { $0.0.append($1) }
    }
    failing = bad
    let kept = good.prefix(DraftActions.most).filter {
      $0.share >= DraftActions.least || $0.isLogin
    }
    rare = good.filter { !kept.contains($0) }
    let total = kept.reduce(0) { $0 + ($1.isLogin ? 0 : $1.share) }
    var names: [String] = []
    var chosen: [Chosen] = []
    for action in kept {
      let name = Draft.unique(DraftActions.name(of: action, in: language), among: names)
      names.append(name)
      let slots = total > 0 ? (action.share / total * DraftActions.round).rounded() : 1
      chosen.append(Chosen(found: action, name: name, slots: max(1, Int(slots))))
    }
    let divisor = chosen.filter { !$0.found.isLogin }.reduce(0) { Self.divisor($0, $1.slots) }
    if divisor > 1 { for index in chosen.indices { chosen[index].slots /= divisor } }
    actions = chosen
  }

  /// Actions once on entering.
  var once: [String] { actions.filter(\.found.isLogin).map(\.name) }

  /// The order of a round: each action as often as its share wants it, spread evenly.
  ///
  /// Smooth weighted round robin. Complexity: O(round × actions).
  var order: [String] {
    let repeated = actions.filter { !$0.found.isLogin }
    let total = repeated.reduce(0) { $0 + $1.slots }
    var credits = [Int](repeating: 0, count: repeated.count)
    return (0..<total).map { _ in
      for index in repeated.indices { credits[index] += repeated[index].slots }
      let next = credits.indices.max { (credits[$0], $1) < (credits[$1], $0) } ?? 0
      credits[next] -= total
      return repeated[next].name
    }
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : divisor(second, first % second)
  }

  /// A name for an action: its method unless it only reads, and the words of its path.
  private static func name(of action: FoundAction, in language: Language) -> String {
    var words = action.pattern.split(separator: "/").map { segment -> String in
      if segment == PathTree.anything { return "id" }
      let base = segment.split(separator: ".").first.map(String.init) ?? ""
      return String(
        base.lowercased().unicodeScalars.map { scalar in
          let isPlain = (97...122).contains(scalar.value) || (48...57).contains(scalar.value)
          return isPlain || scalar == "_" ? Character(scalar) : "-"
        }
      ).split(separator: "-").joined(separator: "-")
    }.filter { !$0.isEmpty }
    if words.isEmpty { words = [Text(en: "home", fr: "accueil")(language)] }
    if action.method != "GET", !action.isLogin { words.insert(action.method.lowercased(), at: 0) }
    return String(words.joined(separator: "-").prefix(50))
  }
}
