import PalierModel
import PalierQueueing

/// A type of value that options take: what it is called, what it must be, how it is read.
struct ValueType<Value: Sendable>: Sendable {
  /// The word that stands for it in help.
  let placeholder: Text
  /// What it must be, with an example, to go on after « expected ».
  let expected: Text
  /// What a shell may offer for it.
  var completion = ValueCompletion.none
  /// The value of a text; nil if it is not one.
  let read: @Sendable (String) -> Value?
}

extension ValueType<String> {
  /// The path of a file.
  static let file = ValueType(
    placeholder: Text(en: "FILE", fr: "FICHIER"),
    expected: Text(en: "the path of a file", fr: "le chemin d'un fichier"),
    completion: .file,
    read: { $0.isEmpty ? nil : $0 }
  )

  /// The path of a directory.
  static let directory = ValueType(
    placeholder: Text(en: "DIR", fr: "RÉP"),
    expected: Text(en: "the path of a directory", fr: "le chemin d'un répertoire"),
    completion: .directory,
    read: { $0.isEmpty ? nil : $0 }
  )

  /// The address of a database, which is read later: what is wrong with it must not be repeated.
  static let databaseAddress = ValueType(
    placeholder: Text(verbatim: "URL"),
    expected: Text(en: "the address of a database", fr: "l'adresse d'une base de données"),
    read: { $0.isEmpty ? nil : $0 }
  )

  /// A name that the dossier gives.
  static let name = ValueType(
    placeholder: Text(en: "NAME", fr: "NOM"),
    expected: Text(en: "a name", fr: "un nom"),
    read: { $0.isEmpty ? nil : $0 }
  )
}

extension ValueType where Value: RawRepresentable<String> {
  /// One of the cases of a type, written as its raw value.
  static func choice(of cases: [Value]) -> ValueType {
    let words = cases.map(\.rawValue)
    return ValueType(
      placeholder: Text(verbatim: words.joined(separator: "|")),
      expected: Text(
        en: "\(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")",
        fr: "\(words.dropLast().joined(separator: ", ")) ou \(words.last ?? "")"
      ),
      completion: .words(words),
      read: { Value(rawValue: $0) }
    )
  }
}

extension ValueType<Int> {
  /// A whole number of at least 1.
  static let count = ValueType(
    placeholder: Text(en: "N", fr: "N"),
    expected: Text(en: "a whole number from 1 on", fr: "un nombre entier à partir de 1"),
    read: { text in Int(text.filter { $0 != "_" }).flatMap { $0 >= 1 ? $0 : nil } }
  )
}

extension ValueType<Int> {
  /// A number of threads.
  static let threads = ValueType(
    placeholder: Text(en: "N", fr: "N"),
    expected: Text(en: "a whole number from 1 to 256", fr: "un nombre entier de 1 à 256"),
    read: { text in Int(text).flatMap { (1...256).contains($0) ? $0 : nil } }
  )
}

extension ValueType<UInt16> {
  /// A port of this machine.
  static let port = ValueType(
    placeholder: Text(verbatim: "PORT"),
    expected: Text(en: "a port from 1 to 65535", fr: "un port de 1 à 65535"),
    read: { text in UInt16(text).flatMap { $0 > 0 ? $0 : nil } }
  )
}

extension ValueType<[Int]> {
  /// Numbers of users, rising, separated by commas.
  static let levels = ValueType(
    placeholder: Text(en: "N,N,…", fr: "N,N,…"),
    expected: Text(
      en: "rising whole numbers from 1 on, such as 5,10,25",
      fr: "des nombres entiers croissants à partir de 1, comme 5,10,25"
    ),
    read: { text in
      let levels = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
      let rising = zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 }
      return rising && levels.allSatisfy { $0 >= 1 } ? levels : nil
    }
  )
}

extension ValueType<Language> {
  /// A language that Palier speaks.
  static let language = ValueType.choice(of: Language.allCases)
}

extension ValueType<Chain.Arrivals> {
  /// How requests arrive.
  static let arrivals = ValueType.choice(of: [.uniform, .poisson])
}
