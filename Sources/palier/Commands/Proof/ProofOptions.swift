import PalierModel

/// Options that calibrate, plan and prove share.
enum ProofOptions {
  static let changes = Option<[String]>(
    "change",
    .names,
    Text(
      en: "changes of the dossier that the target already has",
      fr: "changements du dossier que la cible a déjà"
    )
  )
  static let seed = Option<Int>(
    "seed",
    .count,
    Text(
      en: "start of the random numbers, to repeat a run",
      fr: "départ des nombres aléatoires, pour refaire un essai"
    ),
    standard: Text(verbatim: "1")
  )
}

/// A number of users, or a share of the predicted capacity.
enum UserLevel: Sendable, Hashable {
  case users(Int)
  /// A ratio.
  case share(Double)
}

extension ValueType<[String]> {
  /// Names separated by commas.
  static let names = ValueType(
    placeholder: Text(en: "NAME,…", fr: "NOM,…"),
    expected: Text(en: "names separated by commas", fr: "des noms séparés par des virgules"),
    read: { text in
      let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return names.contains("") ? nil : names
    }
  )
}

extension ValueType<[UserLevel]> {
  /// Numbers of users, or shares of the predicted capacity, rising.
  static let userLevels = ValueType(
    placeholder: Text(en: "N,N,…", fr: "N,N,…"),
    expected: Text(
      en:
        "rising whole numbers such as 5,10,25, or shares of the predicted capacity such as 50%,80%",
      fr:
        "des nombres entiers croissants comme 5,10,25, ou des parts de la capacité prédite comme 50%,80%"
    ),
    read: { text in
      let words = text.split(separator: ",", omittingEmptySubsequences: false)
      let levels = words.compactMap { word -> UserLevel? in
        if word.hasSuffix("%") {
          return ValueType<Double>.number(word.dropLast()).map { UserLevel.share($0 / 100) }
        }
        return Int(word).map { UserLevel.users($0) }
      }
      let amounts = levels.map { level in
        switch level {
        case .users(let count): Double(count)
        case .share(let share): share
        }
      }
      let isRising = zip(amounts, amounts.dropFirst()).allSatisfy { $0 < $1 }
      let isOneKind = Set(words.map { $0.hasSuffix("%") }).count == 1
      guard levels.count == words.count, isRising, isOneKind, amounts.allSatisfy({ $0 > 0 }) else {
        return nil
      }
      return levels
    }
  )
}
